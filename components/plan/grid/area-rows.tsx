/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
'use client';

import { memo, useMemo } from 'react';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { CellInConflict } from '../settle';
import { AddRow } from './add-row';
import { AreaRow } from './area-row';
import type { Column } from './columns';
import { FeatureRow } from './feature-row';

/** The rows of one area. Drawn again only when something of the plan changes that is seen in it. */
export const AreaRows = memo(function AreaRows({
  area,
  features,
  columns,
  isClosed,
  titles,
  words,
  failed,
  conflicts,
  canAdd,
  entry,
}: {
  area: string;
  features: readonly PlanFeature[];
  columns: readonly Column[];
  isClosed: boolean;
  titles: ReadonlyMap<string, string>;
  /** The answers' words. */
  words: ReadonlyMap<string, string>;
  failed: ReadonlyMap<string, true>;
  conflicts: ReadonlyMap<string, CellInConflict[]>;
  canAdd: boolean;
  /** The feature that Tab enters the grid by. */
  entry: string | undefined;
}) {
  const totals = useMemo(() => JSON.stringify(likelyOf(features)), [features]);
  return (
    <div role="rowgroup" className="group/area">
      <AreaRow area={area} count={features.length} totals={totals} columns={columns} isClosed={isClosed} />
      {isClosed
        ? null
        : features.map(feature => (
            <FeatureRow
              key={feature.id}
              feature={feature}
              columns={columns}
              needs={feature.needs.map(id => titles.get(id) ?? '').join(', ')}
              served={feature.serves.flatMap(ref => words.get(ref) ?? []).join('; ')}
              entry={feature.id === entry}
              isFailed={failed.has(feature.id)}
              conflicts={conflicts.get(feature.id)}
            />
          ))}
      {canAdd && !isClosed ? <AddRow area={area} /> : null}
    </div>
  );
});

function likelyOf(features: readonly PlanFeature[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const discipline of DISCIPLINES)
    for (const { effortHours } of features)
      sums[discipline] = (sums[discipline] ?? 0) + (effortHours[discipline]?.likely ?? 0);
  return sums;
}
