import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { features } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { START } from './domain/place';
import { findPosition } from './feature-rows';
import { laterThan, planners, touchPlan } from './touch';

/**
 * Puts features into other places, one after the other, as when several rows or a whole area move. The
 * order is not part of what `updatedAt` guards; the area is.
 */
export const moveFeatures = command({
  name: 'plan.moveFeatures',
  input: z.object({
    planId: id('plan'),
    moves: z
      .array(
        z.object({
          featureId: id('feature'),
          area: featureFields.shape.area,
          /** Null: first in the area. `start`: first of the plan. */
          after: z.union([id('feature'), z.literal(START), z.null()]),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  allow: planners,
  async run(scope) {
    const { tx, now, input } = scope;
    const { planId, moves } = input;
    const { revision } = await touchPlan(scope, planId);
    const moved = [];
    for (const { featureId, area, after } of moves) {
      const own = and(eq(features.id, featureId), eq(features.planId, planId));
      const [before] = await tx.select().from(features).where(own);
      // One that was removed meanwhile has no place; the others still move.
      if (!before) continue;
      const position = await findPosition(scope, planId, { area, after, without: featureId });
      const updatedAt = before.area === area ? before.updatedAt : laterThan(now, before.updatedAt);
      await tx.update(features).set({ area, position, updatedAt }).where(own);
      moved.push({ featureId, updatedAt, position });
    }
    if (!moved.length) throw notFound('That feature');
    return { revision, moved };
  },
  audit: ({ planId, moves }) => ({
    subject: planId,
    detail: { moved: moves.map(move => move.featureId), area: moves[0]!.area },
  }),
});
