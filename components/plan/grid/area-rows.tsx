/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
'use client';

import { memo, type ReactElement, useMemo } from 'react';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { CellInConflict } from '../settle';
import { AddRow } from './add-row';
import { AreaRow } from './area-row';
import type { Column } from './columns';
import { FeatureRow } from './feature-row';
import { useGridActions } from './grid-actions';
import { indexesFrom } from './places';
import type { Stretch } from './rows-in-view';
import { useRowsInView } from './use-rows-in-view';
import type { Viewport } from './viewport';

/** The rows of one area. Drawn again only when something of the plan changes that is seen in it. */
export const AreaRows = memo(function AreaRows({
  area,
  features,
  columns,
  isClosed,
  needs,
  words,
  failed,
  conflicts,
  canAdd,
  entry,
  viewport,
  rowsBefore,
  firstIndex,
}: {
  area: string;
  features: readonly PlanFeature[];
  columns: readonly Column[];
  isClosed: boolean;
  /** Titles of what each feature needs, in one text. */
  needs: ReadonlyMap<string, string>;
  /** The answers' words. */
  words: ReadonlyMap<string, string>;
  failed: ReadonlyMap<string, true>;
  conflicts: ReadonlyMap<string, CellInConflict[]>;
  canAdd: boolean;
  /** The feature that Tab enters the grid by. */
  entry: string | undefined;
  /** Decides which rows are drawn; null where all are. */
  viewport: Viewport | null;
  /** How many features come before this area. */
  rowsBefore: number;
  /** The number of the area's own row, as a reader of the screen counts. */
  firstIndex: number;
}) {
  const { store } = useGridActions();
  const totals = useMemo(() => JSON.stringify(likelyOf(features)), [features]);
  const rows = useMemo(
    () => (isClosed ? [] : features.map(feature => feature.id as string)),
    [features, isClosed],
  );
  const stay = useMemo(
    () => rows.filter(row => row === entry || conflicts.has(row)).join(' '),
    [rows, entry, conflicts],
  );
  const { start, stretches } = useRowsInView({ viewport, store, rows, rowsBefore, stay });
  const { indexes, next } = useMemo(
    () => indexesFrom(firstIndex + 1, features, conflicts),
    [firstIndex, features, conflicts],
  );
  const draw = (feature: PlanFeature, at: number) => (
    <FeatureRow
      key={feature.id}
      feature={feature}
      index={indexes[at]!}
      columns={columns}
      needs={needs.get(feature.id) ?? ''}
      served={words.size ? feature.serves.flatMap(ref => words.get(ref) ?? []).join('; ') : null}
      entry={feature.id === entry}
      isFailed={failed.has(feature.id)}
      conflicts={conflicts.get(feature.id)}
    />
  );
  return (
    <div role="rowgroup" className="group/area">
      <AreaRow
        area={area}
        index={firstIndex}
        count={features.length}
        totals={totals}
        columns={columns}
        isClosed={isClosed}
      />
      <div ref={start} aria-hidden />
      {isClosed ? null : stretches ? inStretches(stretches, features, draw) : features.map(draw)}
      {canAdd && !isClosed ? <AddRow area={area} index={next} span={columns.length} /> : null}
    </div>
  );
});

/** In one list, so that a row stays the same element wherever what is seen begins. */
const inStretches = (
  stretches: readonly Stretch[],
  features: readonly PlanFeature[],
  draw: (feature: PlanFeature, at: number) => ReactElement,
): ReactElement[] =>
  stretches.flatMap(one =>
    'rows' in one
      ? features.slice(one.rows.from, one.rows.to).map((feature, at) => draw(feature, one.rows.from + at))
      : [<div key={`before ${one.before}`} aria-hidden style={{ height: one.gapPx }} />],
  );

function likelyOf(features: readonly PlanFeature[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const discipline of DISCIPLINES)
    for (const { effortHours } of features)
      sums[discipline] = (sums[discipline] ?? 0) + (effortHours[discipline]?.likely ?? 0);
  return sums;
}
