import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plan';
import { SECTIONS } from '@/server/brief/domain/sections';
import { briefById } from '@/server/brief/queries';
import { command } from '@/server/kernel/command';
import { conflict, invalid, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { planners, touchPlan } from './touch';

/**
 * Says that the studio has looked at what the brief's answers ask of the plan. Refused where the client
 * has changed one since it was shown.
 */
export const lookAtAnswers = command({
  name: 'plan.lookAtAnswers',
  input: z.object({
    planId: id('plan'),
    /** Of each section's answer, as `plan.answers` had them when they were shown. */
    revisions: z.record(z.enum(SECTIONS), z.number().int().min(0)),
  }),
  allow: planners,
  async run(scope) {
    const { planId, revisions } = scope.input;
    const { revision } = await touchPlan(scope, planId);
    const [plan] = await scope.tx.select({ briefId: plans.briefId }).from(plans).where(eq(plans.id, planId));
    if (!plan) throw notFound('That plan');
    if (!plan.briefId) throw invalid('This plan was made without a brief.');
    const brief = await briefById.within(scope, { briefId: plan.briefId });
    if (SECTIONS.some(section => brief.revisions[section] !== revisions[section]))
      throw conflict('The client changed an answer meanwhile. Look at what changed, then say so again.');
    await scope.tx.update(plans).set({ answersSeen: brief.answers }).where(eq(plans.id, planId));
    return { planId, revision };
  },
  audit: input => ({ subject: input.planId }),
});
