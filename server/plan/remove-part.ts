import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { goingWith } from './domain/part-references';
import { partKeySchema } from './domain/parts';
import { weigh } from './domain/weigh';
import { planById } from './queries';
import { suggestionsFor } from './suggestions';
import { laterThan, planners, touchPlan } from './touch';

/**
 * Takes a part out: the studio's own is deleted, a suggested one is refused. With a role or an entity go
 * the rights and relations that name it. Hands back the rows as they were, and as they
 * are now, for `plan.restoreParts`.
 */
export const removePart = command({
  name: 'plan.removePart',
  input: z.object({ planId: id('plan'), key: partKeySchema }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { planId, key } = input;
    const { revision } = await touchPlan(scope, planId);
    const plan = await planById.within(scope, { planId });
    const { parts } = weigh(plan, await suggestionsFor(scope, plan));
    const part = parts.find(one => one.key === key);
    if (!part) throw notFound('That part of the plan');
    const going = goingWith(parts, key);
    const keys = going.map(one => one.key);
    const before = plan.parts.filter(row => keys.includes(row.key));
    const own = going.filter(one => one.source !== 'rules').map(one => one.key);
    if (own.length)
      await tx.delete(planParts).where(and(eq(planParts.planId, planId), inArray(planParts.key, own)));
    const wasAt = new Map(before.map(row => [row.key, row.updatedAt]));
    const after: { key: string; updatedAt: string | null }[] = own.map(one => ({
      key: one,
      updatedAt: null,
    }));
    for (const { key: other, kind } of going.filter(one => one.source === 'rules')) {
      const was = wasAt.get(other);
      const updatedAt = was ? laterThan(now, was) : now;
      const refused = { state: 'refused' as const, content: null, updatedAt };
      await tx
        .insert(planParts)
        .values({ ...refused, key: other, kind, studioId: actor.studioId!, planId })
        .onConflictDoUpdate({ target: [planParts.planId, planParts.key], set: refused });
      after.push({ key: other, updatedAt });
    }
    return { revision, keys, before, after };
  },
  audit: (input, result) => ({ subject: input.planId, detail: { removed: result.keys } }),
});
