import { type CellChange, type CellKey, cellValue } from '@/server/plan/domain/cells';
import type { Plan } from '@/server/plan/domain/plan';
import type { Change } from './changes';
import type { Queued } from './save-queue';
import type { PlanWork } from './use-plan';

/** A cell that two people have changed: what stands on the server, and what waits here. */
export interface CellInConflict {
  entry: Queued;
  featureId: string;
  change: CellChange;
  theirs: CellChange['to'];
}

/** The cells in conflict by feature. */
export function conflictsOf(queued: readonly Queued[], onServer: Plan): Map<string, CellInConflict[]> {
  const conflicts = new Map<string, CellInConflict[]>();
  for (const entry of queued) {
    const { change, failure } = entry;
    if (failure?.kind !== 'conflict' || change.kind !== 'feature') continue;
    const feature = onServer.features.find(one => one.id === change.featureId);
    if (!feature) continue;
    const cells = change.cells.map(cell => ({
      entry,
      featureId: change.featureId,
      change: cell,
      theirs: cellValue(feature, cell.cell),
    }));
    conflicts.set(change.featureId, [...(conflicts.get(change.featureId) ?? []), ...cells]);
  }
  return conflicts;
}

/** Keeps one of the two values of a cell in conflict. */
export function settleCell(work: PlanWork, entry: Queued, cell: CellKey, keep: 'mine' | 'theirs'): void {
  const { change } = entry;
  if (change.kind !== 'feature') return;
  const feature = work.onServer.features.find(one => one.id === change.featureId);
  if (!feature) return;
  work.queue.settleCell(
    entry.id,
    cell,
    keep === 'mine' ? { keep, over: cellValue(feature, cell) } : { keep },
  );
}

/** What keeping mine over what is on the server now would be, for a record that is not a feature; null where it is gone. */
export function overTheirs(change: Change, onServer: Plan): Change | null {
  switch (change.kind) {
    case 'risk': {
      const theirs = onServer.risks.find(one => one.id === change.risk.id);
      return theirs
        ? { ...change, basedOn: theirs.updatedAt, was: theirs }
        : { ...change, basedOn: null, was: null };
    }
    case 'cost': {
      const theirs = onServer.fixedCosts.find(one => one.id === change.cost.id) ?? null;
      return { ...change, was: theirs };
    }
    case 'details': {
      const names = Object.keys(change.fields) as (keyof typeof change.fields)[];
      return { ...change, was: Object.fromEntries(names.map(name => [name, onServer[name]])) };
    }
    default:
      return change;
  }
}
