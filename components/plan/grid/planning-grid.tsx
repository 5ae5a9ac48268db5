/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
'use client';

import { useDeferredValue, useEffect, useId, useMemo, useRef } from 'react';
import { tellOf } from '@/components/shell/shortcuts';
import { cn } from '@/components/ui/cn';
import type { CitedAnswer } from '@/server/brief/domain/cited-answers';
import { type Discipline, EDITIONS } from '@/server/forecast/engine/types';
import { DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { recordOf } from '../changes';
import type { Group } from '../groups';
import { conflictsOf } from '../settle';
import { useFeatureVerbs } from '../use-feature-verbs';
import type { PlanWork } from '../use-plan';
import { AreaRows } from './area-rows';
import { type Column, columnsFor, isDiscipline } from './columns';
import { GridActionsContext } from './grid-actions';
import { GRID_KEYS } from './grid-keys';
import { placesOf } from './places';
import { SelectionBar } from './selection-bar';
import { TotalsRows } from './totals-rows';
import { useGrid } from './use-grid';
import { usePresence } from './use-presence';
import { useRoom } from './use-room';
import { useSame, useSameList } from './use-same';
import { useSteadyRows } from './use-steady-rows';
import { useViewport } from './use-viewport';

/**
 * The plan as a grid: a row a feature, grouped by area. Arrows move, with Shift they select; typing
 * replaces, Enter edits, Tab moves on, Escape cancels; a second Escape lets Tab leave the grid.
 */
export function PlanningGrid({
  work,
  groups,
  shown,
  hidden,
  closed,
  answers,
  canAdd,
  onOpen,
  onToggleArea,
}: {
  work: PlanWork;
  groups: readonly Group[];
  /** The disciplines shown, in one text. */
  shown: string;
  /** The other columns that are not shown, in one text. */
  hidden: string;
  /** The areas whose features are hidden. */
  closed: readonly string[];
  answers: readonly CitedAnswer[];
  canAdd: boolean;
  onOpen: (feature: PlanFeature['id']) => void;
  onToggleArea: (area: string) => void;
}) {
  const columns = useMemo(
    () => columnsFor(shown ? (shown.split(' ') as Discipline[]) : [], hidden.split(' ')),
    [shown, hidden],
  );
  const root = useRef<HTMLDivElement>(null);
  const verbs = useFeatureVerbs(work.desk);
  const openGroups = useMemo(() => groups.filter(group => !closed.includes(group.area)), [groups, closed]);
  const grid = useGrid({ work, verbs, groups: openGroups, canAdd, onOpen, onToggleArea }, root);
  const steady = useSteadyRows(grid.store, groups);
  const rows = useSameList(
    useMemo(
      () =>
        steady
          .filter(group => !closed.includes(group.area))
          .flatMap(group => group.features.map(feature => feature.id as string)),
      [steady, closed],
    ),
  );
  // Before the rows are drawn, which read it: the same rows again change nothing.
  useMemo(() => grid.store.show(rows, columns), [grid.store, rows, columns]);
  usePresence(grid.store, work.desk);
  useEffect(() => tellOf(GRID_KEYS), []);
  const room = useRoom(columns);
  const { viewport, isWhole } = useViewport(root, rows, room.template);
  const helpId = useId();
  const { features } = work.plan;
  // What says the same stays the same: an edit draws its own row, not all areas.
  const needs = useSame(useMemo(() => needsInWords(features), [features]));
  const words = useMemo(() => new Map(answers.map(answer => [answer.ref, answer.words])), [answers]);
  const failed = useSame(
    useMemo(
      () =>
        new Map(
          work.queued
            .filter(one => one.state === 'failed' && one.failure?.kind !== 'conflict')
            .map(one => [recordOf(one.change), true] as const),
        ),
      [work.queued],
    ),
  );
  const conflicts = useSame(
    useMemo(() => conflictsOf(work.queued, work.onServer), [work.queued, work.onServer]),
  );
  const places = useMemo(
    () => placesOf(steady, closed, canAdd, conflicts),
    [steady, closed, canAdd, conflicts],
  );
  return (
    <GridActionsContext value={grid.actions}>
      <p id={helpId} className="sr-only">
        Arrow keys move between cells, with Shift they select. Type to replace, press Enter to edit, Tab to
        move on. Control with C, X and V copies, cuts and pastes, Control with D fills down, Control with Z
        undoes. Shift with Space selects whole rows, Control with Space the column. Space opens the feature,
        Alt with an arrow moves it, Alt with Shift and an arrow its area, Control with Backspace removes it.
        Press Escape, then Tab, to leave the grid.
      </p>
      <div
        ref={room.ref}
        className={cn(
          'relative -ml-6 print:overflow-visible',
          // A grid that is too wide scrolls within itself, so that its head and first column can stay.
          room.isTight && 'max-h-[calc(100dvh-4rem)] overflow-auto print:max-h-none',
        )}
      >
        <div
          ref={root}
          role="grid"
          tabIndex={-1}
          aria-label="Features"
          aria-describedby={helpId}
          aria-multiselectable
          aria-rowcount={places.next - 1 + EDITIONS.length}
          {...grid.handlers}
          className="text-sm outline-none"
          style={{ ['--grid-columns' as string]: room.template, minWidth: `${room.leastRem}rem` }}
        >
          <div role="rowgroup" className="sticky top-0 z-[15] bg-paper">
            <div role="row" aria-rowindex={1} className="grid grid-cols-(--grid-columns)">
              <span />
              {columns.map(column => (
                <div
                  key={column}
                  role="columnheader"
                  data-head={column}
                  title="Select the column (Ctrl Space)"
                  className={cn(
                    'truncate border-ink border-b px-2 py-2 text-left font-medium text-soft text-xs',
                    isDiscipline(column) && 'text-right',
                    column === 'title' && 'sticky left-0 z-[6] bg-paper',
                  )}
                >
                  {headOf(column)}
                </div>
              ))}
            </div>
          </div>
          {steady.map((group, at) => (
            <AreaRows
              key={group.area}
              area={group.area}
              features={group.features}
              columns={columns}
              isClosed={closed.includes(group.area)}
              needs={needs}
              words={words}
              failed={failed}
              conflicts={conflicts}
              canAdd={canAdd}
              entry={rows[0]}
              viewport={isWhole ? null : viewport}
              {...places.areas[at]!}
            />
          ))}
          <TotalsRows features={useDeferredValue(features)} columns={columns} firstIndex={places.next} />
        </div>
      </div>
      <SelectionBar grid={grid} work={work} verbs={verbs} />
    </GridActionsContext>
  );
}

/** Of each feature that needs others, their titles. */
function needsInWords(features: readonly PlanFeature[]): ReadonlyMap<string, string> {
  const titles = new Map(features.map(feature => [feature.id, feature.title]));
  return new Map(
    features
      .filter(feature => feature.needs.length)
      .map(feature => [feature.id, feature.needs.map(id => titles.get(id) ?? '').join(', ')]),
  );
}

const headOf = (column: Column): string =>
  isDiscipline(column) ? `${DISCIPLINE_SHORT_NAMES[column]}, h` : HEADS[column];

const HEADS = { title: 'Feature', edition: 'Edition', because: 'Because', needs: 'Needs' } as const;
