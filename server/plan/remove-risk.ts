import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { risks } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { planners, touchPlan } from './touch';

/** Takes a risk out. To put it back, save it again with the same id. */
export const removeRisk = command({
  name: 'plan.removeRisk',
  input: z.object({ planId: id('plan'), riskId: id('risk') }),
  allow: planners,
  async run(scope) {
    const { input, tx } = scope;
    const { revision } = await touchPlan(scope, input.planId);
    const [removed] = await tx
      .delete(risks)
      .where(and(eq(risks.id, input.riskId), eq(risks.planId, input.planId)))
      .returning({ title: risks.title });
    if (!removed) throw notFound('That risk');
    return { revision, title: removed.title };
  },
  audit: (input, result) => ({
    subject: input.riskId,
    detail: { planId: input.planId, title: result.title },
  }),
});
