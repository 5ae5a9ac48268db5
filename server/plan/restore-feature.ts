import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { dependencies, features, riskFeatures, risks } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { assertNeedsRight, writeEffort, writeNeeds } from './feature-rows';
import { rememberOrigin } from './remember-origin';
import { holdPlan, laterThan, planners, touchPlan } from './touch';

/**
 * Puts back a feature that was removed, with its id, its place, and what needed it. What is gone by
 * now (a feature, a risk) is left out. One that is there already, as after a call tried again, stays.
 */
export const restoreFeature = command({
  name: 'plan.restoreFeature',
  input: z.object({
    planId: id('plan'),
    feature: featureFields.extend({
      id: id('feature'),
      position: z.number(),
      updatedAt: z.iso.datetime(),
    }),
    neededBy: z.array(id('feature')).max(1_000),
    threatenedBy: z.array(id('risk')).max(1_000),
  }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { planId } = input;
    const { effortHours, needs, updatedAt: was, ...fields } = input.feature;
    const studioId = actor.studioId!;
    const held = await holdPlan(scope, planId);
    const there = await tx
      .select({ id: features.id, updatedAt: features.updatedAt })
      .from(features)
      .where(eq(features.planId, planId));
    const already = there.find(one => one.id === fields.id);
    if (already) return { featureId: fields.id, revision: held.revision, updatedAt: already.updatedAt };
    const { revision } = await touchPlan(scope, planId);
    const updatedAt = laterThan(now, was);
    const isThere = (featureId: typeof fields.id) => there.some(one => one.id === featureId);
    await tx.insert(features).values({ ...fields, studioId, planId, updatedAt });
    await rememberOrigin(scope, planId, 'feature', fields.origin);
    await writeEffort(scope, fields.id, effortHours);
    const needing = input.neededBy.filter(isThere);
    if (needing.length) {
      const rows = needing.map(featureId => ({ studioId, planId, featureId, needsId: fields.id }));
      await tx.insert(dependencies).values(rows);
    }
    await assertNeedsRight(scope, planId, { ...fields, needs: needs.filter(isThere) });
    await writeNeeds(scope, planId, fields.id, needs.filter(isThere));
    const stillRisks = input.threatenedBy.length
      ? await tx
          .select({ id: risks.id })
          .from(risks)
          .where(and(eq(risks.planId, planId), inArray(risks.id, input.threatenedBy)))
      : [];
    if (stillRisks.length) {
      const rows = stillRisks.map(risk => ({ studioId, planId, riskId: risk.id, featureId: fields.id }));
      await tx.insert(riskFeatures).values(rows);
    }
    return { featureId: fields.id, revision, updatedAt };
  },
  audit: input => ({
    subject: input.feature.id,
    detail: { planId: input.planId, title: input.feature.title },
  }),
});
