import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { features } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { planById } from './queries';
import { holdPlan, planners, touchPlan } from './touch';

/**
 * Takes features out of the plan, and hands back all that `plan.restoreFeatures` needs to put them back.
 * One that is gone already, as after a call tried again, is left out.
 */
export const removeFeatures = command({
  name: 'plan.removeFeatures',
  input: z.object({ planId: id('plan'), featureIds: z.array(id('feature')).min(1).max(300) }),
  allow: planners,
  async run(scope) {
    const { planId, featureIds } = scope.input;
    const held = await holdPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const removed = plan.features
      .filter(one => featureIds.includes(one.id))
      .map(feature => ({
        feature,
        neededBy: plan.features.filter(one => one.needs.includes(feature.id)).map(one => one.id),
        threatenedBy: plan.risks.filter(one => one.featureIds.includes(feature.id)).map(one => one.id),
      }));
    if (!removed.length) return { revision: held.revision, removed };
    const { revision } = await touchPlan(scope, planId);
    await scope.tx.delete(features).where(and(eq(features.planId, planId), inArray(features.id, featureIds)));
    return { revision, removed };
  },
  audit: ({ planId }, { removed }) => ({
    subject: planId,
    detail: { removed: removed.map(({ feature: { id: featureId, title } }) => ({ featureId, title })) },
  }),
});
