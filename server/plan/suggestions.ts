import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plan';
import { type BriefAnswers, EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { briefById } from '@/server/brief/queries';
import { offeredCatalogue } from '@/server/catalogue/studio-catalogue';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import type { Demands } from './domain/architecture/demands';
import type { Plan } from './domain/plan';
import { suggestPlan } from './domain/suggest/suggest-plan';
import type { SuggestedPlan } from './domain/suggest/suggested';
import { weigh } from './domain/weigh';
import { planById } from './queries';

/** What the rules suggest for a plan, each with what was decided about it, and the demands they went by. */
export const planSuggestions = query({
  name: 'plan.suggestions',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run({ input: { planId }, ...scope }) {
    const plan = await planById.within(scope, { planId });
    const suggested = await suggestionsFor(scope, plan);
    return { ...weigh(plan, suggested), demands: suggested.demands, ownDemands: plan.demands !== null };
  },
});

/** The brief's answers as they are, and as the studio last looked at what they ask for. */
export const answersOfPlan = query({
  name: 'plan.answers',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run({ input: { planId }, ...scope }) {
    const [plan] = await scope.tx
      .select({ briefId: plans.briefId, seen: plans.answersSeen })
      .from(plans)
      .where(eq(plans.id, planId));
    if (!plan) throw notFound('That plan');
    if (!plan.briefId) return null;
    const brief = await briefById.within(scope, { briefId: plan.briefId });
    const { answers, revisions } = brief;
    return { briefId: brief.id, answers, revisions, seen: plan.seen ?? answers };
  },
});

/** What the rules suggest for a plan as it is: from its brief, the studio's catalogue and its own demands. */
export async function suggestionsFor(
  scope: QueryScope,
  plan: Pick<Plan, 'briefId' | 'demands'>,
): Promise<SuggestedPlan> {
  const answers = plan.briefId
    ? (await briefById.within(scope, { briefId: plan.briefId })).answers
    : EMPTY_ANSWERS;
  return suggestionsFrom(scope, answers, plan.demands);
}

export async function suggestionsFrom(
  scope: QueryScope,
  answers: BriefAnswers,
  demands: Demands | null = null,
): Promise<SuggestedPlan> {
  return suggestPlan({ answers, catalogue: await offeredCatalogue.within(scope, {}), demands });
}
