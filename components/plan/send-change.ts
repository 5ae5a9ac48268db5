import type { useTRPCClient } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import type { Change } from './changes';
import type { Answer } from './with-answers';

export type PlanClient = ReturnType<typeof useTRPCClient>;

/** Each change has its command; those about many features go together. */
export async function sendChanges(
  client: PlanClient,
  studio: string,
  planId: Plan['id'],
  changes: readonly Change[],
): Promise<Answer[]> {
  const at = { studio, planId };
  const all = <K extends Change['kind']>(kind: K) =>
    changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
  switch (changes[0]?.kind) {
    case 'feature': {
      const saves = all('feature').map(({ featureId, cells }) => ({ featureId, changes: cells }));
      const { saved, revision } = await client.plan.saveFeatures.mutate({ ...at, saves });
      const rest = [...saved];
      // A feature that is gone has no result; the others' are in order.
      return saves.map(({ featureId }) =>
        rest[0]?.featureId === featureId ? { ...rest.shift(), revision } : { gone: true },
      );
    }
    case 'add-feature': {
      const features = all('add-feature').map(({ feature }) => newFeatureOf(feature));
      const { added, revision } = await client.plan.addFeatures.mutate({ ...at, features });
      return added.map(({ updatedAt, position }) => ({ updatedAt, position, revision }));
    }
    case 'remove-feature': {
      const featureIds = all('remove-feature').map(({ removed }) => removed.feature.id);
      const { revision } = await client.plan.removeFeatures.mutate({ ...at, featureIds });
      return featureIds.map(() => ({ revision }));
    }
    case 'restore-feature': {
      const removed = all('restore-feature').map(change => change.removed);
      const { restored, revision } = await client.plan.restoreFeatures.mutate({ ...at, removed });
      return restored.map(({ updatedAt }) => ({ updatedAt, revision }));
    }
    default:
      return Promise.all(changes.map(change => sendOne(client, at, change as OtherChange)));
  }
}

const ABOUT_FEATURES = ['feature', 'add-feature', 'remove-feature', 'restore-feature'] as const;
type OtherChange = Exclude<Change, { kind: (typeof ABOUT_FEATURES)[number] }>;

/** Whether several such changes can go as one call. */
export const goTogether = (first: Change, next: Change): boolean =>
  first.kind === next.kind && ABOUT_FEATURES.some(kind => kind === first.kind);

async function sendOne(
  { plan: commands }: PlanClient,
  at: { studio: string; planId: Plan['id'] },
  change: OtherChange,
): Promise<Answer> {
  switch (change.kind) {
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
