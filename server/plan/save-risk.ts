import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { features, riskFeatures, risks } from '@/db/schema/plan';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { type Id, id, newId } from '@/server/kernel/ids';
import { riskFields } from './domain/fields';
import { positionSchema, STEP } from './domain/place';
import { rememberOrigins } from './remember-origins';
import { holdPlan, laterThan, planners, touchPlan } from './touch';

/** Adds a risk, or changes one. Refused where somebody changed it since `basedOn`; null adds it. */
export const saveRisk = command({
  name: 'plan.saveRisk',
  input: riskFields.safeExtend({
    planId: id('plan'),
    riskId: id('risk').optional(),
    /** Where one that is added goes; at the end where nothing is said. */
    position: positionSchema.optional(),
    basedOn: z.iso.datetime().nullable().default(null),
  }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { planId, riskId = newId('risk'), basedOn, featureIds, position, ...fields } = input;
    const studioId = actor.studioId!;
    const held = await holdPlan(scope, planId);
    const already = await sameAlready(scope, planId, riskId, { ...fields, featureIds });
    if (already) return { riskId, revision: held.revision, updatedAt: already.updatedAt };
    const { revision } = await touchPlan(scope, planId);
    const updatedAt = basedOn === null ? now : laterThan(now, basedOn);
    if (basedOn === null) {
      const [last] = await tx
        .select({ position: sql<number>`coalesce(max(${risks.position}), 0)` })
        .from(risks)
        .where(eq(risks.planId, planId));
      const place = position ?? last!.position + STEP;
      await tx.insert(risks).values({ ...fields, id: riskId, studioId, planId, position: place, updatedAt });
      await rememberOrigins(scope, planId, 'risk', [fields.origin]);
    } else {
      const { rowCount } = await tx
        .update(risks)
        .set({ ...fields, updatedAt })
        .where(and(eq(risks.id, riskId), eq(risks.planId, planId), eq(risks.updatedAt, basedOn)));
      if (!rowCount)
        throw conflict(`Somebody changed or removed the risk “${fields.title}” meanwhile. Reload to see it.`);
    }
    await tx
      .delete(riskFeatures)
      .where(and(eq(riskFeatures.planId, planId), eq(riskFeatures.riskId, riskId)));
    const threatened = fields.impact === 'hours' ? featureIds : [];
    if (threatened.length) {
      const there = await tx
        .select({ id: features.id })
        .from(features)
        .where(and(eq(features.planId, planId), inArray(features.id, threatened)));
      if (there.length < threatened.length)
        throw conflict('A feature that this risk names was removed meanwhile. Reload and choose again.');
      await tx
        .insert(riskFeatures)
        .values(threatened.map(featureId => ({ studioId, planId, riskId, featureId })));
    }
    return { riskId, revision, updatedAt };
  },
  audit: (input, result) => ({
    subject: result.riskId,
    detail: { planId: input.planId, title: input.title, probability: input.probability },
  }),
});

/** The risk where it is in the plan just so: a call tried again, or a save that changes nothing. */
async function sameAlready(
  { tx }: CommandScope,
  planId: Id<'plan'>,
  riskId: Id<'risk'>,
  { featureIds, ...fields }: z.output<typeof riskFields>,
): Promise<{ updatedAt: string } | null> {
  const [now] = await tx
    .select()
    .from(risks)
    .where(and(eq(risks.id, riskId), eq(risks.planId, planId)));
  if (!now) return null;
  if ((Object.keys(fields) as (keyof typeof fields)[]).some(field => now[field] !== fields[field]))
    return null;
  const rows = await tx
    .select({ id: riskFeatures.featureId })
    .from(riskFeatures)
    .where(eq(riskFeatures.riskId, riskId));
  const threatened = fields.impact === 'hours' ? featureIds : [];
  const isSame = rows.length === threatened.length && rows.every(row => threatened.includes(row.id));
  return isSame ? now : null;
}
