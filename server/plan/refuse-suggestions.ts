import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { partKeySchema } from './domain/parts';
import { weigh } from './domain/weigh';
import { planById } from './queries';
import { suggestionsFor } from './suggestions';
import { planners, touchPlan } from './touch';

/** Says no to suggestions. They stay in sight as refused, and can be reconsidered. */
export const refuseSuggestions = command({
  name: 'plan.refuseSuggestions',
  input: z.object({ planId: id('plan'), keys: z.array(partKeySchema).min(1).max(2_000) }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { planId } = input;
    const { revision } = await touchPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const weighed = weigh(plan, await suggestionsFor(scope, plan));
    const wanted = new Set(input.keys);
    const refused = [
      ...weighed.features.map(({ key, decision }) => ({ key, decision, kind: 'feature' as const })),
      ...weighed.risks.map(({ key, decision }) => ({ key, decision, kind: 'risk' as const })),
      ...weighed.parts,
    ].filter(one => wanted.has(one.key));
    const kept = refused.find(
      one => one.decision === 'accepted' && (one.kind === 'feature' || one.kind === 'risk'),
    );
    if (kept)
      throw invalid(
        'One of these is in the plan already. Take it out there; it will not be suggested again.',
      );
    const row = { state: 'refused' as const, content: null, updatedAt: now };
    for (const { key, kind } of refused)
      await tx
        .insert(planParts)
        .values({ ...row, key, kind, studioId: actor.studioId!, planId })
        .onConflictDoUpdate({ target: [planParts.planId, planParts.key], set: row });
    return { planId, revision, refused: refused.map(one => one.key) };
  },
  audit: (input, result) => ({ subject: input.planId, detail: { refused: result.refused } }),
});
