import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { partKeySchema } from './domain/parts';
import { weigh } from './domain/weigh';
import { wrongPart } from './domain/wrong-part';
import { planById } from './queries';
import { suggestionsFor } from './suggestions';
import { holdPlan, laterThan, planners, touchPlan } from './touch';

/**
 * Takes what the rules say today for parts that were decided on when they said something else, with the
 * reasons of today. Refused where somebody changed one since. Hands back the rows as they were, and as they are now, for `plan.restoreParts`.
 */
export const takeNowSuggested = command({
  name: 'plan.takeNowSuggested',
  input: z.object({
    planId: id('plan'),
    /** As they were seen. */
    rows: z
      .array(z.object({ key: partKeySchema, updatedAt: z.iso.datetime().nullable() }))
      .min(1)
      .max(2_000),
  }),
  allow: planners,
  async run(scope) {
    const { tx, now } = scope;
    const { planId, rows } = scope.input;
    const held = await holdPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const suggested = await suggestionsFor(scope, plan);
    const { parts } = weigh(plan, suggested);
    const differing = new Set(parts.filter(part => part.nowSuggested).map(part => part.key));
    const there = new Map(plan.parts.map(row => [row.key, row.updatedAt]));
    if (rows.some(({ key, updatedAt }) => (there.get(key) ?? null) !== updatedAt))
      throw conflict('Somebody changed one of them meanwhile. Look at what they made of it, then take it.');
    const asked = new Set(rows.map(row => row.key));
    const taken = suggested.parts.filter(part => asked.has(part.key) && differing.has(part.key));
    if (!taken.length) return { revision: held.revision, before: [], after: [] };
    const before = plan.parts.filter(row => taken.some(part => part.key === row.key));
    const { revision } = await touchPlan(scope, planId);
    const after: { key: string; updatedAt: string }[] = [];
    const together = parts.map(part => ({ ...part, ...taken.find(one => one.key === part.key) }));
    for (const part of taken) {
      const { key, content, because, serves } = part;
      const row = before.find(one => one.key === key)!;
      const wrong = wrongPart(part, together, row.content);
      if (wrong) throw invalid(wrong.sentence);
      const updatedAt = laterThan(now, row.updatedAt);
      await tx
        .update(planParts)
        .set({ content, suggested: content, because, serves, updatedAt })
        .where(and(eq(planParts.planId, planId), eq(planParts.key, key)));
      after.push({ key, updatedAt });
    }
    return { revision, before, after };
  },
  audit: (input, result) => ({ subject: input.planId, detail: { taken: result.after.map(one => one.key) } }),
});
