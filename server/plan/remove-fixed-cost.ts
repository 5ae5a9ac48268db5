import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { fixedCosts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { planners, touchPlan } from './touch';

/** Takes a cost out. To put it back, save it again with the same id. */
export const removeFixedCost = command({
  name: 'plan.removeFixedCost',
  input: z.object({ planId: id('plan'), fixedCostId: id('fixedCost') }),
  allow: planners,
  async run(scope) {
    const { input, tx } = scope;
    const { revision } = await touchPlan(scope, input.planId);
    const [removed] = await tx
      .delete(fixedCosts)
      .where(and(eq(fixedCosts.id, input.fixedCostId), eq(fixedCosts.planId, input.planId)))
      .returning({ title: fixedCosts.title });
    if (!removed) throw notFound('That cost');
    return { revision, title: removed.title };
  },
  audit: (input, result) => ({
    subject: input.fixedCostId,
    detail: { planId: input.planId, title: result.title },
  }),
});
