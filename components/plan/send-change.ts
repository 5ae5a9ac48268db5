import type { useTRPCClient } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import type { Change } from './changes';
import type { Answer } from './with-answers';

export type PlanClient = ReturnType<typeof useTRPCClient>;

/** Each change has its command; those of many cells and of many new features go together. */
export async function sendChanges(
  client: PlanClient,
  studio: string,
  planId: Plan['id'],
  changes: readonly Change[],
): Promise<Answer[]> {
  const at = { studio, planId };
  const saves = changes.filter(change => change.kind === 'feature');
  if (saves.length === changes.length) {
    const { saved, revision } = await client.plan.saveFeatures.mutate({
      ...at,
      saves: saves.map(({ featureId, cells }) => ({ featureId, changes: cells })),
    });
    const rest = [...saved];
    // A feature that is gone has no result; the others' are in order.
    return saves.map(({ featureId }) =>
      rest[0]?.featureId === featureId ? { ...rest.shift(), revision } : { gone: true },
    );
  }
  const adds = changes.filter(change => change.kind === 'add-feature');
  if (adds.length === changes.length && adds.length > 1) {
    const { added, revision } = await client.plan.addFeatures.mutate({
      ...at,
      features: adds.map(({ feature }) => newFeatureOf(feature)),
    });
    return added.map(({ updatedAt, position }) => ({ updatedAt, position, revision }));
  }
  return Promise.all(changes.map(change => sendOne(client, at, change)));
}

/** Whether several such changes can go as one call. */
export const goTogether = (first: Change, next: Change): boolean =>
  first.kind === next.kind && (first.kind === 'feature' || first.kind === 'add-feature');

async function sendOne(
  { plan: commands }: PlanClient,
  at: { studio: string; planId: Plan['id'] },
  change: Change,
): Promise<Answer> {
  switch (change.kind) {
    case 'feature': {
      const { featureId, cells } = change;
      return commands.saveFeature.mutate({ ...at, featureId, changes: cells });
    }
    case 'add-feature':
      return commands.addFeature.mutate({ ...at, ...newFeatureOf(change.feature) });
    case 'remove-feature': {
      const { revision } = await commands.removeFeature.mutate({
        ...at,
        featureId: change.removed.feature.id,
      });
      return { revision };
    }
    case 'restore-feature': {
      const { feature, ...links } = change.removed;
      return commands.restoreFeature.mutate({ ...at, feature, ...links });
    }
    case 'move':
      return commands.moveFeatures.mutate({ ...at, moves: change.moves });
    case 'risk': {
      const { id, updatedAt: _, ...fields } = change.risk;
      return commands.saveRisk.mutate({ ...at, ...fields, riskId: id, basedOn: change.basedOn });
    }
    case 'remove-risk': {
      const { revision } = await commands.removeRisk.mutate({ ...at, riskId: change.risk.id });
      return { revision };
    }
    case 'cost': {
      const { id, ...fields } = change.cost;
      const { revision, conflicts } = await commands.saveFixedCost.mutate({
        ...at,
        ...fields,
        fixedCostId: id,
        ...(change.was ? { was: change.was } : {}),
      });
      return { revision, fieldConflicts: conflicts };
    }
    case 'remove-cost': {
      const { revision } = await commands.removeFixedCost.mutate({ ...at, fixedCostId: change.cost.id });
      return { revision };
    }
    case 'details': {
      const { revision, conflicts } = await commands.saveDetails.mutate({
        ...at,
        ...change.fields,
        was: change.was,
      });
      return { revision, fieldConflicts: conflicts };
    }
  }
}

function newFeatureOf({
  id,
  updatedAt: _,
  position: _place,
  ...fields
}: Extract<Change, { kind: 'add-feature' }>['feature']) {
  return { ...fields, featureId: id };
}
