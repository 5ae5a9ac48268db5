import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { PART_KINDS, type PartContent, partKeySchema, readContent } from './domain/parts';
import { positionSchema } from './domain/place';
import { isLeftOut } from './domain/trace-view';
import { holdPlan, laterThan, planners, touchPlan } from './touch';

const { shape } = featureFields;
/** Why an answer is left out has commands of its own. */
const keySchema = partKeySchema.refine(key => !isLeftOut(key), {
  error: 'Why an answer is left out is no part that was removed.',
});
const rowBefore = z
  .object({
    key: keySchema,
    kind: z.enum([...PART_KINDS, 'feature', 'risk']),
    state: z.enum(['accepted', 'refused']),
    content: z.unknown(),
    suggested: z.unknown(),
    because: shape.because,
    serves: shape.serves,
    position: positionSchema,
  })
  .transform((row, context) => {
    const { kind } = row;
    const read = (content: unknown): PartContent | null => {
      if (content === null) return null;
      if (kind !== 'feature' && kind !== 'risk') return readContent(kind, content, context);
      context.addIssue({ code: 'custom', message: 'Such a decision has no content.', path: ['content'] });
      return z.NEVER;
    };
    return { ...row, content: read(row.content), suggested: read(row.suggested) };
  });

/**
 * Puts parts back as `plan.removePart` found them; those that had no row are suggestions again. Refused
 * where somebody changed one since.
 */
export const restoreParts = command({
  name: 'plan.restoreParts',
  input: z.object({
    planId: id('plan'),
    before: z.array(rowBefore).max(2_000),
    /** All that is put back, as the removal left it: its row's `updatedAt`, or null where it has none. */
    after: z.array(z.object({ key: keySchema, updatedAt: z.iso.datetime().nullable() })).max(2_000),
  }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { planId, before, after } = input;
    const held = await holdPlan(scope, planId);
    if (!after.length) return { planId, revision: held.revision };
    const keys = after.map(one => one.key);
    const own = and(eq(planParts.planId, planId), inArray(planParts.key, keys));
    const present = await tx
      .select({ key: planParts.key, updatedAt: planParts.updatedAt })
      .from(planParts)
      .where(own);
    const instants = new Map(present.map(row => [row.key, row.updatedAt]));
    if (after.some(one => (instants.get(one.key) ?? null) !== one.updatedAt))
      throw conflict('Somebody changed this meanwhile, so it stays as they made it. Reload to see it.');
    const { revision } = await touchPlan(scope, planId);
    await tx.delete(planParts).where(own);
    const rows = before
      .filter(row => keys.includes(row.key))
      .map(row => {
        const was = instants.get(row.key);
        const updatedAt = was ? laterThan(now, was) : now;
        return { ...row, studioId: actor.studioId!, planId, updatedAt };
      });
    if (rows.length) await tx.insert(planParts).values(rows);
    return { planId, revision };
  },
  audit: input => ({ subject: input.planId, detail: { restored: input.after.map(one => one.key) } }),
});
