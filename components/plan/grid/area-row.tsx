/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
'use client';

import { ChevronDown, GripVertical } from 'lucide-react';
import { memo, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { cut } from '@/server/brief/domain/cut';
import type { Discipline } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import { hours, plural } from '../words';
import { type Column, headSpan, isDiscipline } from './columns';
import { AREA_TYPE, DRAG_TYPE, draggedFeatures } from './drag';
import { useGridActions } from './grid-actions';

/**
 * The heading of an area with its likely hours. A feature dropped on it becomes the area's first, an area
 * dropped on it comes before it; its name can be changed, and what is in it hidden.
 */
export const AreaRow = memo(function AreaRow({
  area,
  index,
  count,
  totals,
  columns,
  isClosed,
}: {
  area: string;
  /** Its number among all rows of the grid. */
  index: number;
  count: number;
  /** Likely hours by discipline, in one text: the same text, and nothing is drawn again. */
  totals: string;
  columns: readonly Column[];
  isClosed: boolean;
}) {
  const { drop, dropArea, renameArea, toggleArea } = useGridActions();
  const [name, setName] = useState<string | null>(null);
  const [dropHere, setDropHere] = useState<'area' | 'features' | null>(null);
  const sums = JSON.parse(totals) as Partial<Record<Discipline, number>>;
  const wide = headSpan(columns);
  function finish() {
    const next = name?.trim();
    setName(null);
    if (next && next !== area) renameArea(area, cut(next, 80));
  }
  return (
    <div
      role="row"
      aria-rowindex={index}
      onDragOver={event => {
        const { types } = event.dataTransfer;
        const what = types.includes(DRAG_TYPE) ? 'features' : types.includes(AREA_TYPE) ? 'area' : null;
        if (!what) return;
        event.preventDefault();
        setDropHere(what);
      }}
      onDragLeave={() => setDropHere(null)}
      onDrop={event => {
        event.preventDefault();
        setDropHere(null);
        const moved = event.dataTransfer.getData(AREA_TYPE);
        const dragged = draggedFeatures(event);
        if (moved) dropArea(moved, area);
        else if (dragged.length) drop(dragged, area, null);
      }}
      className={cn(
        'group/head grid grid-cols-(--grid-columns) items-end',
        dropHere === 'features' && '[&>*]:border-accent [&>*]:border-b-2',
        dropHere === 'area' && 'shadow-[inset_0_2px_0_var(--color-accent)]',
      )}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keyboard way, Alt, Shift and an arrow. */}
      <span
        draggable
        onDragStart={event => {
          event.dataTransfer.setData(AREA_TYPE, area);
          event.dataTransfer.effectAllowed = 'move';
        }}
        title="Drag to move the area, or press Alt, Shift and an arrow in it"
        className="grid cursor-grab place-items-center self-stretch pt-3 text-muted opacity-0 group-hover/head:opacity-60 print:hidden"
      >
        <GripVertical aria-hidden className="size-3.5" />
      </span>
      <div
        role="rowheader"
        aria-colspan={wide}
        style={{ gridColumn: `span ${wide}` }}
        className="flex min-w-0 items-center gap-0.5 self-end border-ink border-b px-1 pt-3 pb-0.5 text-left"
      >
        <button
          type="button"
          aria-expanded={!isClosed}
          aria-label={isClosed ? `Show the features of ${area}` : `Hide the features of ${area}`}
          tabIndex={isClosed ? 0 : -1}
          onClick={() => toggleArea(area)}
          className="grid size-6 shrink-0 place-items-center rounded-sm text-muted hover:bg-wash hover:text-ink print:hidden"
        >
          <ChevronDown aria-hidden className={cn('size-4', isClosed && '-rotate-90')} />
        </button>
        {name === null ? (
          <button
            type="button"
            tabIndex={-1}
            title="Rename this area"
            onClick={() => setName(area)}
            className="min-w-0 truncate rounded-sm px-1 font-medium font-serif text-[1.0625rem] hover:bg-wash"
          >
            {area}
          </button>
        ) : (
          <input
            // biome-ignore lint/a11y/noAutofocus: it opens in answer to a press on the name.
            autoFocus
            aria-label={`New name of ${area}`}
            value={name}
            onChange={event => setName(event.target.value)}
            onBlur={finish}
            onKeyDown={event => {
              event.stopPropagation();
              if (event.key === 'Enter') finish();
              if (event.key === 'Escape') setName(null);
            }}
            className="w-80 max-w-full rounded-sm bg-sheet px-1 font-medium font-serif text-[1.0625rem]"
          />
        )}
        <span className={cn('shrink-0 px-1 text-muted text-xs', !isClosed && 'sr-only')}>
          {plural(count, 'feature')}
        </span>
      </div>
      {columns.slice(wide).map(column => (
        <div
          key={column}
          role="gridcell"
          aria-label={
            isDiscipline(column)
              ? `${DISCIPLINE_NAMES[column]}: ${hours(sums[column] ?? 0)} hours likely`
              : undefined
          }
          className="self-stretch border-ink border-b pt-4 pr-2 text-right text-muted text-xs tabular-nums"
        >
          {isDiscipline(column) && sums[column] ? (
            <span aria-hidden className="grid grid-cols-[1fr_1.2fr_1fr] gap-x-1">
              <span className="col-span-2">{hours(sums[column])}</span>
            </span>
          ) : null}
        </div>
      ))}
    </div>
  );
});
