import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plan';
import { type BriefAnswers, EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { briefById } from '@/server/brief/queries';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { offeredCatalogue } from '@/server/catalogue/studio-catalogue';
import { canonicalJson } from '@/server/kernel/canonical-json';
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
    const { demands } = suggested;
    return { ...weigh(plan, suggested), demands, ownDemands: plan.demands !== null, revision: plan.revision };
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
  return suggestedFrom({ answers, catalogue: await offeredCatalogue.within(scope, {}), demands });
}

type Input = Required<Parameters<typeof suggestPlan>[0]>;

/** The last few results: the same answers, catalogue and demands give the same plan, whoever asks. */
const LAST = new Map<string, SuggestedPlan>();
const MOST_KEPT = 20;

/** The same as `suggestPlan`, without doing the same work again: some commands hold a plan's row meanwhile. */
export function suggestedFrom(input: Input): SuggestedPlan {
  const key = keyOfSuggestions(input);
  const suggested = LAST.get(key) ?? suggestPlan(input);
  LAST.delete(key);
  LAST.set(key, suggested);
  for (const [oldest] of LAST) if (LAST.size > MOST_KEPT) LAST.delete(oldest);
  // A copy, so that nobody can change what the next one gets.
  return structuredClone(suggested);
}

/** Names what suggestions are made from. */
export function keyOfSuggestions({ answers, catalogue, demands }: Input): string {
  const hash = createHash('sha256').update(canonicalJson([answers, demands]));
  for (const feature of catalogue) hash.update(digestOf(feature));
  return hash.digest('base64url');
}

/** Features of the catalogue that ships are the same objects every time. */
const DIGESTS = new WeakMap<CatalogueFeature, Buffer>();
function digestOf(feature: CatalogueFeature): Buffer {
  const digest = DIGESTS.get(feature) ?? createHash('sha256').update(canonicalJson(feature)).digest();
  DIGESTS.set(feature, digest);
  return digest;
}
