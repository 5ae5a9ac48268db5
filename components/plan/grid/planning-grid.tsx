/* biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited in place is an ARIA grid. */
'use client';

import { useId, useMemo } from 'react';
import { cn } from '@/components/ui/cn';
import type { Discipline } from '@/server/forecast/engine/types';
import { DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { recordOf } from '../changes';
import type { Group } from '../groups';
import type { PlanWork } from '../use-plan';
import { AreaRows } from './area-rows';
import { type Column, columnsFor, isDiscipline } from './columns';
import { GridActionsContext } from './grid-actions';
import { useGrid } from './use-grid';

/**
 * The plan as a grid: a row a feature, grouped by area. Arrows move, typing replaces, Enter edits, Tab
 * moves on, Escape cancels; a second Escape lets Tab leave the grid.
 */
export function PlanningGrid({
  work,
  groups,
  shown,
  canAdd,
  onOpen,
}: {
  work: PlanWork;
  groups: readonly Group[];
  /** The disciplines shown, in one text. */
  shown: string;
  canAdd: boolean;
  onOpen: (feature: PlanFeature['id']) => void;
}) {
  const disciplines = useMemo(() => shown.split(' ') as Discipline[], [shown]);
  const columns = useMemo(() => columnsFor(disciplines), [disciplines]);
  const grid = useGrid({ work, groups, columns, onOpen });
  const helpId = useId();
  const titles = useMemo(
    () => new Map(work.plan.features.map(feature => [feature.id, feature.title])),
    [work.plan.features],
  );
  const states = useMemo(
    () =>
      new Map(
        work.queued.map(one => [recordOf(one.change), one.state === 'failed' ? 'failed' : 'saving'] as const),
      ),
    [work.queued],
  );
  const firstRow = groups[0]?.features[0]?.id;
  return (
    <GridActionsContext value={grid.actions}>
      <p id={helpId} className="sr-only">
        Arrow keys move between cells. Type to replace, press Enter to edit, Tab to move on. Space opens the
        feature, Alt with an arrow moves it, Control with Backspace removes it. Press Escape, then Tab, to
        leave the grid.
      </p>
      <div className="@container relative -ml-6 overflow-x-auto pl-6 print:overflow-visible">
        <table
          ref={grid.table}
          role="grid"
          aria-label="Features"
          aria-describedby={helpId}
          onKeyDown={grid.onKeyDown}
          onFocus={grid.onFocus}
          onMouseDown={grid.onMouseDown}
          onClick={grid.onClick}
          onDoubleClick={grid.onDoubleClick}
          className="w-full table-fixed border-separate border-spacing-0 text-sm"
          style={{ minWidth: `${fixedRem(disciplines.length) + 29}rem` }}
        >
          <colgroup>
            {columns.map(column => (
              <col key={column} style={{ width: widthOf(column, disciplines.length) }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(column => (
                <th
                  key={column}
                  scope="col"
                  className={cn(
                    'h-8.5 whitespace-nowrap border-ink border-b px-2 text-left font-medium text-soft text-xs',
                    isDiscipline(column) && 'px-1.5 text-right',
                    column === 'title' && 'sticky left-0 z-[6] bg-paper',
                  )}
                >
                  {headOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ area, features }) => {
            const hasCursor = features.some(feature => feature.id === grid.cell?.row);
            return (
              <AreaRows
                key={area}
                area={area}
                features={features}
                columns={columns}
                titles={titles}
                states={states}
                canAdd={canAdd}
                cell={hasCursor ? grid.cell : null}
                editing={hasCursor ? grid.editing : null}
                entry={grid.cell === null ? firstRow : undefined}
              />
            );
          })}
        </table>
      </div>
    </GridActionsContext>
  );
}

const headOf = (column: Column): string =>
  isDiscipline(column) ? `${DISCIPLINE_SHORT_NAMES[column]}, h` : HEADS[column];

const HEADS = { title: 'Feature', edition: 'Edition', because: 'Because', needs: 'Needs' } as const;

const EDITION_REM = 6;
const ESTIMATE_REM = 5.75;
const fixedRem = (disciplines: number) => EDITION_REM + disciplines * ESTIMATE_REM;

/** Figures take what they need; the three columns of words share the rest of the grid's width. */
function widthOf(column: Column, disciplines: number): string {
  if (column === 'edition') return `${EDITION_REM}rem`;
  if (isDiscipline(column)) return `${ESTIMATE_REM}rem`;
  const [share, leastRem] = { title: [0.44, 13], because: [0.34, 9], needs: [0.22, 7] }[column] as [
    number,
    number,
  ];
  return `max(${leastRem}rem, calc((100cqi - ${fixedRem(disciplines)}rem) * ${share}))`;
}
