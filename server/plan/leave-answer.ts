import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { citedAnswers, sectionOf } from '@/server/brief/domain/cited-answers';
import { briefById } from '@/server/brief/queries';
import { command } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { leftOutKey } from './domain/trace-view';
import { planById } from './queries';
import { holdPlan, planners, touchPlan } from './touch';

export const answerSchema = z
  .string()
  .max(80)
  .refine(ref => sectionOf(ref) !== null, { error: 'Not an answer of a brief.' });

/** Says that nothing is to serve an answer, and why: it is no orphan then. `plan.takeUpAnswer` takes it back. */
export const leaveAnswer = command({
  name: 'plan.leaveAnswer',
  input: z.object({
    planId: id('plan'),
    /** As server/brief/domain/cited-answers.ts writes it. */
    answer: answerSchema,
    because: featureFields.shape.because.min(1, { error: 'Say why, in a few words.' }),
  }),
  allow: planners,
  async run(scope) {
    const { planId, answer, because } = scope.input;
    const held = await holdPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    if (!plan.briefId) throw invalid('This plan was made without a brief, so it has no answers.');
    const { answers } = await briefById.within(scope, { briefId: plan.briefId });
    if (!citedAnswers(answers).some(one => one.ref === answer))
      throw conflict('The client has taken that answer out meanwhile. Reload to see the brief as it is.');
    const key = leftOutKey(answer);
    const said = plan.parts.find(part => part.key === key);
    if (said?.because === because) return { planId, answer, revision: held.revision };
    if (said)
      throw conflict(
        `Somebody said why meanwhile: “${said.because}”. Take that back first to say otherwise.`,
      );
    const { revision } = await touchPlan(scope, planId);
    await scope.tx.insert(planParts).values({
      key,
      planId,
      studioId: scope.actor.studioId!,
      kind: 'feature',
      state: 'refused',
      because,
      serves: [answer],
      updatedAt: scope.now,
    });
    return { planId, answer, revision };
  },
  audit: ({ planId, answer, because }) => ({ subject: planId, detail: { answer, because } }),
});
