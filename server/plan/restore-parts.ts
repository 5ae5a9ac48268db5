import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { planParts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { PART_KINDS, PART_SCHEMAS, partKeySchema } from './domain/parts';
import { planners, touchPlan } from './touch';

const { shape } = featureFields;
const contentOf = z.union(PART_KINDS.map(kind => PART_SCHEMAS[kind]));

/** Puts parts back as `plan.removePart` found them; those that had no row are suggestions again. */
export const restoreParts = command({
  name: 'plan.restoreParts',
  input: z.object({
    planId: id('plan'),
    keys: z.array(partKeySchema).min(1).max(2_000),
    before: z
      .array(
        z.object({
          key: partKeySchema,
          kind: z.enum([...PART_KINDS, 'feature', 'risk']),
          state: z.enum(['accepted', 'refused']),
          content: contentOf.nullable(),
          suggested: contentOf.nullable(),
          because: shape.because,
          serves: shape.serves,
          position: z.number(),
        }),
      )
      .max(2_000),
  }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { planId, keys, before } = input;
    const { revision } = await touchPlan(scope, planId);
    await tx.delete(planParts).where(and(eq(planParts.planId, planId), inArray(planParts.key, keys)));
    const rows = before
      .filter(row => keys.includes(row.key))
      .map(row => ({ ...row, studioId: actor.studioId!, planId, updatedAt: now }));
    if (rows.length) await tx.insert(planParts).values(rows);
    return { planId, revision };
  },
  audit: input => ({ subject: input.planId, detail: { restored: input.keys } }),
});
