import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { leftOutKey } from './domain/trace-view';
import { answerSchema } from './leave-answer';
import { holdPlan, planners, touchPlan } from './touch';

/** Takes `plan.leaveAnswer` back, and hands back why it was left out; null where it was not. */
export const takeUpAnswer = command({
  name: 'plan.takeUpAnswer',
  input: z.object({ planId: id('plan'), answer: answerSchema }),
  allow: planners,
  async run(scope) {
    const { planId, answer } = scope.input;
    const held = await holdPlan(scope, planId);
    const [gone] = await scope.tx
      .delete(planParts)
      .where(and(eq(planParts.planId, planId), eq(planParts.key, leftOutKey(answer))))
      .returning({ because: planParts.because });
    const { revision } = gone ? await touchPlan(scope, planId) : held;
    return { planId, answer, revision, because: gone?.because ?? null };
  },
  audit: ({ planId, answer }, { because }) => ({ subject: planId, detail: { answer, because } }),
});
