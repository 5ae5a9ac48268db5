import type { useTRPCClient } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import type { Change } from './changes';
import type { Answer } from './save-queue';

export type PlanClient = ReturnType<typeof useTRPCClient>;

/** Each change has its command. */
export function sendChange(
  { plan: commands }: PlanClient,
  studio: string,
  planId: Plan['id'],
  change: Change,
): Promise<Answer> {
  const at = { studio, planId };
  switch (change.kind) {
    case 'feature':
      return commands.saveFeature.mutate({
        ...at,
        featureId: change.featureId,
        basedOn: change.basedOn,
        ...change.fields,
      });
    case 'add-feature': {
      const { id, updatedAt: _, position: _place, ...fields } = change.feature;
      return commands.addFeature.mutate({ ...at, ...fields, featureId: id });
    }
    case 'remove-feature':
      return commands.removeFeature
        .mutate({ ...at, featureId: change.removed.feature.id })
        .then(({ revision }) => ({ revision }));
    case 'restore-feature': {
      const { feature, ...links } = change.removed;
      return commands.restoreFeature.mutate({ ...at, feature, ...links });
    }
    case 'move-feature':
      return commands.moveFeature.mutate({
        ...at,
        featureId: change.featureId,
        area: change.area,
        after: change.after,
      });
    case 'risk': {
      const { id, updatedAt: _, position: _place, ...fields } = change.risk;
      return commands.saveRisk.mutate({ ...at, ...fields, riskId: id, basedOn: change.basedOn });
    }
    case 'remove-risk':
      return commands.removeRisk.mutate({ ...at, riskId: change.risk.id });
    case 'cost': {
      const { id, ...fields } = change.cost;
      return commands.saveFixedCost.mutate({ ...at, ...fields, fixedCostId: id });
    }
    case 'remove-cost':
      return commands.removeFixedCost.mutate({ ...at, fixedCostId: change.cost.id });
    case 'details':
      return commands.saveDetails.mutate({ ...at, ...change.fields });
  }
}
