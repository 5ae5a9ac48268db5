/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
'use client';

import { Button } from '@/components/ui/button';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { inWords } from '../cell-in-words';
import type { CellInConflict } from '../settle';
import { CELL_NAMES } from '../words-of-change';
import { useGridActions } from './grid-actions';

/** Directly below its row: what somebody else wrote into the same cell, what was written here, and the choice. */
export function ConflictLine({
  conflict,
  feature,
  index,
  span,
}: {
  conflict: CellInConflict;
  feature: PlanFeature;
  /** Its number among all rows of the grid. */
  index: number;
  span: number;
}) {
  const { settle, features } = useGridActions();
  const { entry, change, theirs } = conflict;
  const name = CELL_NAMES[change.cell];
  return (
    <div
      role="row"
      data-below={feature.id}
      aria-rowindex={index}
      className="border-line border-b border-l-2 border-l-warn bg-wash pl-6"
    >
      <div
        role="gridcell"
        aria-colspan={span}
        className="flex flex-wrap items-center gap-x-3 gap-y-1 px-2 py-1.5 text-sm"
      >
        <span role="alert" className="min-w-0">
          <span className="text-warn">{name}</span> was changed by somebody else meanwhile: theirs{' '}
          <b>{inWords(change.cell, theirs, features())}</b>, yours{' '}
          <b>{inWords(change.cell, change.to, features())}</b>
        </span>
        <span className="flex gap-1.5">
          <Button
            size="sm"
            aria-label={`Take theirs: ${name} of ${feature.title}`}
            onClick={() => settle(entry, change.cell, 'theirs')}
          >
            Take theirs
          </Button>
          <Button
            size="sm"
            aria-label={`Keep yours: ${name} of ${feature.title}`}
            onClick={() => settle(entry, change.cell, 'mine')}
          >
            Keep yours
          </Button>
        </span>
      </div>
    </div>
  );
}
