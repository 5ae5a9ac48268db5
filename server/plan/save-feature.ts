import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { features } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { conflict, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { assertNeedsRight, needsOf, writeEffort, writeNeeds } from './feature-rows';
import { laterThan, planners, touchPlan } from './touch';

/** Changes what is named of a feature. Refused where somebody changed it since `basedOn`. */
export const saveFeature = command({
  name: 'plan.saveFeature',
  input: featureFields.partial().extend({
    planId: id('plan'),
    featureId: id('feature'),
    /** The feature's `updatedAt` as the caller last saw it. */
    basedOn: z.iso.datetime(),
  }),
  allow: planners,
  async run(scope) {
    const { input, tx, now } = scope;
    const { planId, featureId, basedOn, effortHours, needs, ...fields } = input;
    const { revision } = await touchPlan(scope, planId);
    const own = and(eq(features.id, featureId), eq(features.planId, planId));
    const [before] = await tx.select().from(features).where(own);
    if (!before) throw notFound('That feature');
    const updatedAt = laterThan(now, before.updatedAt);
    const { rowCount } = await tx
      .update(features)
      .set({ ...fields, updatedAt })
      .where(and(own, eq(features.updatedAt, basedOn)));
    if (!rowCount)
      throw conflict(
        `Somebody changed “${before.title}” meanwhile. Look at theirs, then keep yours or take theirs.`,
      );
    if (needs || fields.edition) {
      await assertNeedsRight(scope, planId, {
        id: featureId,
        title: fields.title ?? before.title,
        edition: fields.edition ?? before.edition,
        needs: needs ?? (await needsOf(scope, planId, featureId)),
      });
    }
    if (needs) await writeNeeds(scope, planId, featureId, needs);
    if (effortHours) await writeEffort(scope, featureId, effortHours);
    return { featureId, revision, updatedAt };
  },
  audit: ({ planId, featureId, basedOn: _, ...changed }) => ({
    subject: featureId,
    detail: { planId, changed: Object.keys(changed) },
  }),
});
