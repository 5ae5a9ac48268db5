'use client';

import { memo } from 'react';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { AddRow } from './add-row';
import { AreaRow } from './area-row';
import type { Column } from './columns';
import type { Cell } from './cursor';
import { FeatureRow } from './feature-row';

/** The rows of one area. Drawn again only when something of the area changes or the cursor is in it. */
export const AreaRows = memo(function AreaRows({
  area,
  features,
  columns,
  titles,
  states,
  canAdd,
  cell,
  editing,
  entry,
}: {
  area: string;
  features: readonly PlanFeature[];
  columns: readonly Column[];
  titles: ReadonlyMap<string, string>;
  states: ReadonlyMap<string, 'saving' | 'failed'>;
  canAdd: boolean;
  /** Where the cursor is, if it is in this area. */
  cell: Cell | null;
  editing: { typed: string | null } | null;
  /** The feature that Tab enters the grid by, while there is no cursor. */
  entry: string | undefined;
}) {
  return (
    <tbody className="group/area">
      <AreaRow area={area} count={features.length} span={columns.length} />
      {features.map(feature => {
        const isCursor = cell?.row === feature.id;
        return (
          <FeatureRow
            key={feature.id}
            feature={feature}
            columns={columns}
            needs={feature.needs.map(id => titles.get(id)).join(', ')}
            cursor={isCursor ? cell.column : null}
            editing={isCursor ? editing : null}
            entry={feature.id === entry}
            state={states.get(feature.id) ?? 'safe'}
          />
        );
      })}
      {canAdd ? <AddRow area={area} span={columns.length} /> : null}
    </tbody>
  );
});
