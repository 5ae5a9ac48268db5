import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plan';
import { briefById } from '@/server/brief/queries';
import { command } from '@/server/kernel/command';
import { invalid, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { planners } from './touch';

/** Says that the studio has looked at what the brief's answers, as they are now, ask of the plan. */
export const lookAtAnswers = command({
  name: 'plan.lookAtAnswers',
  input: z.object({ planId: id('plan') }),
  allow: planners,
  async run(scope) {
    const { planId } = scope.input;
    const [plan] = await scope.tx.select({ briefId: plans.briefId }).from(plans).where(eq(plans.id, planId));
    if (!plan) throw notFound('That plan');
    if (!plan.briefId) throw invalid('This plan was made without a brief.');
    const { answers } = await briefById.within(scope, { briefId: plan.briefId });
    await scope.tx.update(plans).set({ answersSeen: answers }).where(eq(plans.id, planId));
    return { planId };
  },
  audit: input => ({ subject: input.planId }),
});
