import { withCells } from '@/server/plan/domain/cells';
import { wrongNeeds } from '@/server/plan/domain/needs';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { Change } from '../changes';

/**
 * Leaves out of changes the editions and needs that could not stand with the rest of the plan, and says
 * why. They are looked at together: a feature and what it needs may move to a larger edition at once.
 */
export function onlyRight(
  features: readonly PlanFeature[],
  wanted: readonly Change[],
): { changes: Change[]; refused: { title: string; column: string; sentence: string }[] } {
  const refused: { title: string; column: string; sentence: string }[] = [];
  let changes = [...wanted];
  for (;;) {
    const after = afterAll(features, changes);
    const found = changes
      .map((change, at) => ({ change, at, wrong: wrongOf(change, after) }))
      .find(one => one.wrong !== null);
    if (!found) return { changes, refused };
    const { change, at, wrong } = found;
    refused.push({ title: titleOf(change, features), column: partOf(change), sentence: wrong! });
    changes = changes.with(at, withoutLinks(change, features));
  }
}

function afterAll(features: readonly PlanFeature[], changes: readonly Change[]): PlanFeature[] {
  const after = new Map<string, PlanFeature>(features.map(feature => [feature.id, feature]));
  for (const change of changes) {
    if (change.kind === 'add-feature') after.set(change.feature.id, change.feature);
    const feature = change.kind === 'feature' ? after.get(change.featureId) : undefined;
    if (feature && change.kind === 'feature') after.set(feature.id, withCells(feature, change.cells));
  }
  return [...after.values()];
}

function wrongOf(change: Change, after: readonly PlanFeature[]): string | null {
  if (change.kind === 'add-feature')
    return change.feature.needs.length ? wrongNeeds(after, change.feature.id) : null;
  if (change.kind !== 'feature' || !change.cells.some(one => isLink(one.cell))) return null;
  return wrongNeeds(after, change.featureId);
}

function withoutLinks(change: Change, features: readonly PlanFeature[]): Change {
  if (change.kind === 'add-feature') return { ...change, feature: { ...change.feature, needs: [] } };
  if (change.kind !== 'feature' || !features.length) return change;
  return { ...change, cells: change.cells.filter(one => !isLink(one.cell)) };
}

const isLink = (cell: string) => cell === 'needs' || cell === 'edition';

function partOf(change: Change): string {
  if (change.kind !== 'feature') return 'Needs';
  return change.cells.some(one => one.cell === 'needs') ? 'Needs' : 'Edition';
}

const titleOf = (change: Change, features: readonly PlanFeature[]): string =>
  change.kind === 'add-feature'
    ? change.feature.title
    : change.kind === 'feature'
      ? (features.find(one => one.id === change.featureId)?.title ?? '')
      : '';
