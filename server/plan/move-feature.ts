import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { features } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { findPosition } from './feature-rows';
import { laterThan, planners, touchPlan } from './touch';

/**
 * Puts a feature directly after another, or first in an area. The order is not part of what
 * `updatedAt` guards, so moving within an area never makes somebody else's save a conflict.
 */
export const moveFeature = command({
  name: 'plan.moveFeature',
  input: z.object({
    planId: id('plan'),
    featureId: id('feature'),
    area: featureFields.shape.area,
    /** Null: first in the area. */
    after: id('feature').nullable(),
  }),
  allow: planners,
  async run(scope) {
    const { input, tx, now } = scope;
    const { planId, featureId, area, after } = input;
    const { revision } = await touchPlan(scope, planId);
    const own = and(eq(features.id, featureId), eq(features.planId, planId));
    const [before] = await tx.select().from(features).where(own);
    if (!before) throw notFound('That feature');
    const position = await findPosition(scope, planId, { area, after, without: featureId });
    const updatedAt = before.area === area ? before.updatedAt : laterThan(now, before.updatedAt);
    await tx.update(features).set({ area, position, updatedAt }).where(own);
    return { featureId, revision, was: before.updatedAt, updatedAt, position };
  },
  audit: ({ planId, featureId, area, after }) => ({ subject: featureId, detail: { planId, area, after } }),
});
