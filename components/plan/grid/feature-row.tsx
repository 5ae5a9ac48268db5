'use client';

import { GripVertical, PanelRightOpen } from 'lucide-react';
import { type DragEvent, memo, useState } from 'react';
import { EDITION_NAMES } from '@/components/format';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { firstSection } from '@/server/plan/domain/because';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { hours } from '../words';
import { type Column, isDiscipline } from './columns';
import { EditionEditor } from './edition-editor';
import { useGridActions } from './grid-actions';
import { NeedsEditor } from './needs-editor';
import { TextEditor } from './text-editor';

export const DRAG_TYPE = 'application/x-groundwork-feature';

interface FeatureRowProps {
  feature: PlanFeature;
  columns: readonly Column[];
  /** Titles of what it needs, in one text. */
  needs: string;
  /** The column of the cursor, where it is in this row. */
  cursor: Column | null;
  /** What was typed to open the editor at the cursor: '' for nothing; null where none is open. */
  editing: { typed: string | null } | null;
  /** The row that the Tab key enters the grid by. */
  entry: boolean;
  state: 'safe' | 'saving' | 'failed';
}

/** A feature as a row of the grid. Drawn again only when its own content or cursor changes. */
export const FeatureRow = memo(function FeatureRow({
  feature,
  columns,
  needs,
  cursor,
  editing,
  entry,
  state,
}: FeatureRowProps) {
  const { drop } = useGridActions();
  const [dropHere, setDropHere] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropHere(false);
    const dragged = event.dataTransfer.getData(DRAG_TYPE) as PlanFeature['id'];
    if (dragged && dragged !== feature.id) drop(dragged, feature.area, feature.id);
  };
  return (
    <tr
      data-row={feature.id}
      onDragOver={event => {
        if (!event.dataTransfer.types.includes(DRAG_TYPE)) return;
        event.preventDefault();
        setDropHere(true);
      }}
      onDragLeave={() => setDropHere(false)}
      onDrop={onDrop}
      className={cn(
        'group/row',
        cursor && '[&>*]:bg-[color-mix(in_srgb,var(--color-accent)_7%,var(--color-paper))]',
        dropHere && '[&>*]:shadow-[inset_0_-2px_0_var(--color-accent)]',
      )}
    >
      {columns.map((column, at) => {
        const isCursor = cursor === column;
        const Cell = column === 'title' ? 'th' : 'td';
        return (
          <Cell
            key={column}
            {...(column === 'title' ? { scope: 'row' as const } : {})}
            role={column === 'title' ? 'rowheader' : 'gridcell'}
            data-column={column}
            tabIndex={isCursor || (entry && !cursor && at === 0) ? 0 : -1}
            aria-label={isDiscipline(column) ? spoken(feature, column) : undefined}
            className={cn(
              'relative h-8.5 border-line border-b px-2 text-left font-normal text-sm outline-none',
              'focus-visible:z-10 focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-1 pointer-coarse:h-11',
              column === 'title' && 'sticky left-0 z-[5] bg-paper',
              isDiscipline(column) && 'px-1.5',
            )}
          >
            {isCursor && editing ? (
              <Editor feature={feature} column={column} typed={editing.typed} />
            ) : (
              <Content feature={feature} column={column} needs={needs} state={state} />
            )}
          </Cell>
        );
      })}
    </tr>
  );
});

function Editor({ feature, column, typed }: { feature: PlanFeature; column: Column; typed: string | null }) {
  if (column === 'edition') return <EditionEditor feature={feature} />;
  if (column === 'needs') return <NeedsEditor feature={feature} typed={typed} />;
  const what = isDiscipline(column)
    ? `${DISCIPLINE_NAMES[column]}: low, likely and high hours of ${feature.title}`
    : column === 'title'
      ? 'Name of the feature'
      : `Because: the answer that asks for ${feature.title}`;
  return <TextEditor feature={feature} column={column} typed={typed} label={what} />;
}

function Content({
  feature,
  column,
  needs,
  state,
}: {
  feature: PlanFeature;
  column: Column;
  needs: string;
  state: FeatureRowProps['state'];
}) {
  if (column === 'title') return <Title feature={feature} state={state} />;
  if (column === 'edition') return <Badge>{EDITION_NAMES[feature.edition]}</Badge>;
  if (column === 'needs')
    return (
      <span className="block truncate text-soft" title={needs}>
        {needs}
      </span>
    );
  if (column === 'because') return <BecauseText feature={feature} />;
  const range = feature.effortHours[column];
  return range ? (
    <span aria-hidden className="grid grid-cols-3 text-right text-[0.8125rem] text-soft tabular-nums">
      <span>{hours(range.low)}</span>
      <b className="text-ink">{hours(range.likely)}</b>
      <span>{hours(range.high)}</span>
    </span>
  ) : null;
}

function Title({ feature, state }: { feature: PlanFeature; state: FeatureRowProps['state'] }) {
  const { open } = useGridActions();
  return (
    <span className="flex items-center gap-1">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging has its keyboard way, Alt and an arrow. */}
      <span
        draggable
        onDragStart={event => {
          event.dataTransfer.setData(DRAG_TYPE, feature.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
        title="Drag to move, or press Alt and an arrow"
        className="-ml-6 grid w-5 shrink-0 cursor-grab place-items-center self-stretch text-muted opacity-0 group-focus-within/row:opacity-60 group-hover/row:opacity-60 max-xl:hidden"
      >
        <GripVertical aria-hidden className="size-3.5" />
      </span>
      <span className="min-w-0 flex-1 truncate" title={feature.title}>
        {feature.title}
      </span>
      {state === 'failed' ? <span className="mr-5 shrink-0 text-bad text-xs">not saved</span> : null}
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Open ${feature.title}`}
        title="Open (Space)"
        onClick={event => {
          event.stopPropagation();
          open(feature.id);
        }}
        className="absolute right-1 grid size-6 shrink-0 place-items-center rounded-sm bg-wash text-muted opacity-0 hover:bg-wash hover:text-ink focus-visible:opacity-100 group-focus-within/row:opacity-100 group-hover/row:opacity-100 pointer-coarse:size-9 pointer-coarse:opacity-100"
      >
        <PanelRightOpen aria-hidden className="size-4" />
      </button>
    </span>
  );
}

export function BecauseText({ feature }: { feature: PlanFeature }) {
  const { serves, because } = feature;
  const section = firstSection(serves);
  if (!section)
    return (
      <span className="block truncate text-warn" title={because}>
        {because ? `${because}: no answer` : 'no answer asks for it'}
      </span>
    );
  return (
    <span className="block truncate text-soft" title={because}>
      <span className="text-accent">{SECTION_NAMES[section]}</span> {because}
    </span>
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
