'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { Level } from '@/server/plan/domain/parts';
import { type Cell, matrixKey, nextLevel } from './role-matrix-keys';
import { LEVEL_WORDS, LevelLegend, LevelMark } from './role-matrix-marks';

export interface MatrixRight {
  /** Keys of a role and an entity. */
  role: string;
  entity: string;
  level: Level;
  /** Nobody decided about it yet. */
  suggested?: boolean;
  /** Something is to be looked at. */
  flagged?: boolean;
}

interface RoleMatrixProps {
  roles: readonly { key: string; name: string }[];
  entities: readonly { key: string; name: string }[];
  /** What is not there is `none`. */
  rights: readonly MatrixRight[];
  /** Makes it one that is worked on: arrow keys go about, letters and Enter set. */
  onLevel?: (role: string, entity: string, level: Level) => void;
  selected?: { role: string; entity: string } | null;
  onSelect?: (cell: { role: string; entity: string }) => void;
  className?: string;
}

/** Who may do what with which records. A table on the screen, on paper and for screen readers. */
export function RoleMatrix({
  roles,
  entities,
  rights,
  onLevel,
  selected = null,
  onSelect,
  className,
}: RoleMatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  const wasSelected = useRef(false);
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const rightOf = new Map(rights.map(right => [`${right.role} ${right.entity}`, right]));
  const isWide = roles.length <= 6;
  const size = { rows: entities.length, columns: roles.length };
  // What was there when it was gone to may be gone itself.
  const stop = {
    row: Math.max(0, Math.min(at.row, size.rows - 1)),
    column: Math.max(0, Math.min(at.column, size.columns - 1)),
  };

  function go(cell: Cell) {
    setAt(cell);
    table.current?.querySelector<HTMLElement>(`[data-cell="${cell.row} ${cell.column}"]`)?.focus();
  }
  function press(event: KeyboardEvent, cell: Cell, level: Level) {
    const done = matrixKey(event, cell, size, level);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    if ('go' in done) go(done.go);
    else onLevel?.(roles[cell.column]!.key, entities[cell.row]!.key, done.set);
  }

  return (
    <div className={className}>
      {/* The cells take the focus themselves. */}
      <div className="relative overflow-x-auto print:overflow-visible">
        <table
          ref={table}
          {...(onLevel ? { role: 'grid' } : {})}
          aria-label="Rights of each role, by entity"
          className="border-collapse text-sm"
        >
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-1 border-ink border-b bg-paper py-1.5 pr-4 text-left align-bottom font-medium text-muted text-xs print:bg-transparent"
              >
                Entity
              </th>
              {roles.map(role => (
                <th
                  key={role.key}
                  scope="col"
                  className={cn(
                    'border-ink border-b px-1.5 py-1.5 text-left align-bottom font-medium text-muted text-xs',
                    isWide ? 'min-w-11 max-w-36 sm:min-w-28' : 'min-w-11 max-w-24',
                  )}
                >
                  <span className="wrap-anywhere line-clamp-3 max-sm:block max-sm:max-h-32 max-sm:rotate-180 max-sm:[writing-mode:vertical-rl] print:[writing-mode:horizontal-tb] print:rotate-0">
                    {role.name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entities.map((entity, row) => (
              <tr key={entity.key} className="hover:[&>*]:bg-wash">
                <th
                  scope="row"
                  className="sticky left-0 z-1 max-w-52 border-line border-b bg-paper py-1 pr-4 text-left font-normal max-sm:max-w-30 print:bg-transparent"
                >
                  {entity.name}
                </th>
                {roles.map((role, column) => {
                  const right = rightOf.get(`${role.key} ${entity.key}`);
                  const level = right?.level ?? 'none';
                  const isOn = selected?.role === role.key && selected.entity === entity.key;
                  const mark = <CellMark level={level} right={right} words={isWide} />;
                  const edge = 'border-line border-b';
                  if (!onLevel)
                    return (
                      <td key={role.key} className={cn(edge, 'px-1.5 py-1')}>
                        {mark}
                      </td>
                    );
                  return (
                    <td key={role.key} className={cn(edge, 'p-0')}>
                      <button
                        type="button"
                        data-cell={`${row} ${column}`}
                        tabIndex={stop.row === row && stop.column === column ? 0 : -1}
                        aria-current={isOn}
                        aria-label={`${role.name}, ${entity.name}: ${LEVEL_WORDS[level]}${right?.suggested ? ', suggested' : ''}${right?.flagged ? ', something else is suggested now' : ''}`}
                        onPointerDown={() => {
                          wasSelected.current = isOn;
                        }}
                        onClick={event => {
                          // The first press shows what the right is; only the next one changes it.
                          if (event.detail && wasSelected.current)
                            onLevel(role.key, entity.key, nextLevel(level));
                        }}
                        onFocus={() => {
                          setAt({ row, column });
                          onSelect?.({ role: role.key, entity: entity.key });
                        }}
                        onKeyDown={event => press(event, { row, column }, level)}
                        className={cn(
                          'flex h-8.5 w-full items-center px-1.5 -outline-offset-2 focus-visible:outline-2 focus-visible:outline-accent pointer-coarse:h-11',
                          isOn && 'bg-accent/8 shadow-[inset_0_0_0_1px_var(--color-accent)]',
                        )}
                      >
                        {mark}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LevelLegend suggested={rights.some(right => right.suggested)} />
    </div>
  );
}

function CellMark({ level, right, words }: { level: Level; right: MatrixRight | undefined; words: boolean }) {
  const isFaint = right?.suggested || level === 'none';
  return (
    <span className={cn('flex items-center gap-1.5', isFaint && 'text-muted')}>
      <LevelMark level={level} className={isFaint ? '' : 'text-accent'} />
      <span className={words && level !== 'none' ? 'max-sm:sr-only print:not-sr-only' : 'sr-only'}>
        {LEVEL_WORDS[level]}
      </span>
      {right?.suggested ? <span className="sr-only">, suggested</span> : null}
      {right?.flagged ? (
        <>
          <span aria-hidden className="size-1.5 rounded-full bg-warn" />
          <span className="sr-only">, something else is suggested now</span>
        </>
      ) : null}
    </span>
  );
}
