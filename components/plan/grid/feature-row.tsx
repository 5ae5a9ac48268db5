/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
/* biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the roles are chosen in the attribute. */
'use client';

import { PanelRightOpen } from 'lucide-react';
import { type DragEvent, memo, useState, useSyncExternalStore } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { CellInConflict } from '../settle';
import { hours } from '../words';
import { BecauseText } from './because-text';
import { CellEditor } from './cell-editor';
import { type Column, cellOf, isDiscipline } from './columns';
import { ConflictLine } from './conflict-line';
import { DRAG_TYPE, draggedFeatures } from './drag';
import { useGridActions } from './grid-actions';
import { type RowView, readView } from './grid-store';
import { Grip } from './grip';

interface FeatureRowProps {
  feature: PlanFeature;
  /** Its number among all rows of the grid, drawn or not. */
  index: number;
  columns: readonly Column[];
  /** Titles of what it needs, in one text. */
  needs: string;
  /** Words of the answers that it serves, in one text. */
  served: string | null;
  /** The row that the Tab key enters the grid by, while there is no cursor. */
  entry: boolean;
  isFailed: boolean;
  conflicts: readonly CellInConflict[] | undefined;
}

/** A feature as a row of the grid. Drawn again only when its own content, cursor or selection changes. */
export const FeatureRow = memo(function FeatureRow(props: FeatureRowProps) {
  const { feature, index, columns, entry, conflicts } = props;
  const { drop, store } = useGridActions();
  const text = useSyncExternalStore(
    store.subscribe,
    () => store.viewOf(feature.id),
    () => '|||',
  );
  const view = readView(text);
  const [dropHere, setDropHere] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropHere(false);
    const dragged = draggedFeatures(event);
    if (dragged.length) drop(dragged, feature.area, feature.id);
  };
  return (
    <>
      <div
        role="row"
        data-row={feature.id}
        aria-rowindex={index}
        onDragOver={event => {
          if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
          event.preventDefault();
          setDropHere(true);
        }}
        onDragLeave={() => setDropHere(false)}
        onDrop={onDrop}
        className={cn(
          'group/row grid min-h-9 grid-cols-(--grid-columns) pointer-coarse:min-h-11',
          // Laid out and painted apart, a row costs nothing when another one changes.
          view.isEditing ? 'relative z-20' : '[contain:layout_paint]',
          dropHere && 'shadow-[inset_0_-2px_0_var(--color-accent)]',
        )}
      >
        <Grip feature={feature} />
        {columns.map((column, at) => (
          <Cell
            key={column}
            {...props}
            column={column}
            at={at}
            view={view}
            isEntry={entry && !view.cursor && at === 0}
            isContested={conflicts?.some(one => one.change.cell === cellOf(column)) ?? false}
          />
        ))}
      </div>
      {conflicts?.map((one, at) => (
        <ConflictLine
          key={one.change.cell}
          conflict={one}
          feature={feature}
          index={index + 1 + at}
          span={columns.length}
        />
      ))}
    </>
  );
});

function Cell({
  feature,
  column,
  at,
  view,
  needs,
  served,
  isFailed,
  isEntry,
  isContested,
}: Omit<FeatureRowProps, 'index'> & {
  column: Column;
  at: number;
  view: RowView;
  isEntry: boolean;
  isContested: boolean;
}) {
  const isCursor = view.cursor === column;
  const isSelected = at >= view.left && at <= view.right;
  const person = view.people.get(column);
  return (
    <div
      role={column === 'title' ? 'rowheader' : 'gridcell'}
      data-column={column}
      tabIndex={isCursor || isEntry ? 0 : -1}
      aria-label={isDiscipline(column) ? spoken(feature, column) : undefined}
      aria-selected={isSelected}
      className={cn(
        'relative flex min-w-0 items-center border-line border-b px-2 py-1 text-left text-sm outline-none',
        column === 'title' && 'sticky left-0 z-[5] bg-paper',
        view.cursor && ROW_OF_CURSOR,
        isSelected && !isCursor && SELECTED,
        view.isFill && isSelected && 'bg-wash',
        isContested && 'shadow-[inset_0_0_0_1px_var(--color-warn)]',
        isCursor && 'outline-2 outline-edge -outline-offset-1 focus:z-10 focus:outline-accent',
      )}
    >
      {isCursor && view.isEditing ? (
        <CellEditor feature={feature} column={column} />
      ) : (
        <Content feature={feature} column={column} needs={needs} served={served} isFailed={isFailed} />
      )}
      {view.isCorner && at === view.right && !view.isEditing ? (
        <span
          data-fill
          aria-hidden
          title="Drag down to fill"
          className="absolute right-0 bottom-0 z-10 size-[7px] cursor-crosshair border border-paper bg-accent pointer-coarse:hidden print:hidden"
        />
      ) : null}
      {person ? (
        <span
          aria-hidden
          className="pointer-events-none absolute top-0 right-0 z-10 max-w-full truncate rounded-bl-sm bg-ink px-1 text-[0.625rem] text-paper leading-3.5"
        >
          {person}
        </span>
      ) : null}
    </div>
  );
}

const ROW_OF_CURSOR = 'bg-[color-mix(in_srgb,var(--color-accent)_5%,var(--color-paper))]';
const SELECTED = 'bg-[color-mix(in_srgb,var(--color-accent)_13%,var(--color-paper))]';

function Content({
  feature,
  column,
  needs,
  served,
  isFailed,
}: Pick<FeatureRowProps, 'feature' | 'needs' | 'served' | 'isFailed'> & { column: Column }) {
  if (column === 'title') return <Title feature={feature} isFailed={isFailed} />;
  if (column === 'edition') return <Badge>{EDITION_NAMES[feature.edition]}</Badge>;
  if (column === 'needs')
    return (
      <span className="line-clamp-2 text-[0.8125rem] text-soft leading-4" title={needs}>
        {needs}
      </span>
    );
  if (column === 'because') return <BecauseText feature={feature} served={served} />;
  const range = feature.effortHours[column];
  return range ? (
    <span
      aria-hidden
      className="grid w-full grid-cols-[1fr_1.2fr_1fr] gap-x-1 text-right text-[0.8125rem] text-soft tabular-nums"
    >
      <span>{hours(range.low)}</span>
      <b className="text-ink">{hours(range.likely)}</b>
      <span>{hours(range.high)}</span>
    </span>
  ) : null;
}

function Title({ feature, isFailed }: { feature: PlanFeature; isFailed: boolean }) {
  const { open } = useGridActions();
  return (
    <>
      <span className="line-clamp-2 min-w-0 flex-1 leading-[1.125rem]" title={feature.title}>
        {feature.title}
      </span>
      {isFailed ? <span className="mr-5 shrink-0 text-bad text-xs">not saved</span> : null}
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Open ${feature.title}`}
        title="Open (Space)"
        onClick={event => {
          event.stopPropagation();
          open(feature.id);
        }}
        className="absolute right-1 grid size-6 shrink-0 place-items-center rounded-sm bg-wash text-muted opacity-0 hover:bg-wash hover:text-ink focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:size-9 pointer-coarse:opacity-100 print:hidden"
      >
        <PanelRightOpen aria-hidden className="size-4" />
      </button>
    </>
  );
}

function spoken(feature: PlanFeature, column: Column): string | undefined {
  if (!isDiscipline(column)) return undefined;
  const range = feature.effortHours[column];
  const name = DISCIPLINE_NAMES[column];
  return range
    ? `${name}: ${hours(range.low)}, likely ${hours(range.likely)}, ${hours(range.high)} hours`
    : `${name}: no hours`;
}
