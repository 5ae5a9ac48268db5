import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { features } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { planById } from './queries';
import { planners, touchPlan } from './touch';

/** Takes a feature out of the plan, and hands back all that `plan.restoreFeature` needs to put it back. */
export const removeFeature = command({
  name: 'plan.removeFeature',
  input: z.object({ planId: id('plan'), featureId: id('feature') }),
  allow: planners,
  async run(scope) {
    const { input, tx } = scope;
    const { planId, featureId } = input;
    const { revision } = await touchPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const feature = plan.features.find(one => one.id === featureId);
    if (!feature) throw notFound('That feature');
    await tx.delete(features).where(and(eq(features.id, featureId), eq(features.planId, planId)));
    return {
      revision,
      removed: {
        feature,
        neededBy: plan.features.filter(one => one.needs.includes(featureId)).map(one => one.id),
        threatenedBy: plan.risks.filter(one => one.featureIds.includes(featureId)).map(one => one.id),
      },
    };
  },
  audit: (input, { removed }) => ({
    subject: input.featureId,
    detail: { planId: input.planId, title: removed.feature.title },
  }),
});
