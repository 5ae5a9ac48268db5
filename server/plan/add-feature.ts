import { eq } from 'drizzle-orm';
import { features } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { lastInArea } from './domain/place';
import { assertNeedsRight, featuresInOrder, findPosition, writeEffort, writeNeeds } from './feature-rows';
import { holdPlan, planners, touchPlan } from './touch';

const { shape } = featureFields;

export const addFeature = command({
  name: 'plan.addFeature',
  input: featureFields
    .extend({
      note: shape.note.default(''),
      serves: shape.serves.default([]),
      because: shape.because.default(''),
      origin: shape.origin.default(null),
      effortHours: shape.effortHours.default({}),
      needs: shape.needs.default([]),
    })
    .extend({
      planId: id('plan'),
      /** Chosen by the caller, so that a call tried again does not add twice. */
      featureId: id('feature').optional(),
      /** The feature to follow; without it, the last of the area. */
      after: id('feature').optional(),
    }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { planId, featureId = newId('feature'), after, effortHours, needs, ...fields } = input;
    const held = await holdPlan(scope, planId);
    const [already] = await tx
      .select({ planId: features.planId, updatedAt: features.updatedAt, position: features.position })
      .from(features)
      .where(eq(features.id, featureId));
    if (already && already.planId !== planId) throw conflict('This feature is part of another plan.');
    if (already)
      return {
        featureId,
        revision: held.revision,
        updatedAt: already.updatedAt,
        position: already.position,
      };
    const { revision } = await touchPlan(scope, planId);
    await assertNeedsRight(scope, planId, { ...fields, id: featureId, needs });
    const follows = after ?? lastInArea(await featuresInOrder(scope, planId), fields.area);
    const position = await findPosition(scope, planId, { area: fields.area, after: follows });
    await tx
      .insert(features)
      .values({ ...fields, id: featureId, studioId: actor.studioId!, planId, position, updatedAt: now });
    await writeEffort(scope, featureId, effortHours);
    await writeNeeds(scope, planId, featureId, needs);
    return { featureId, revision, updatedAt: now, position };
  },
  audit: (input, result) => ({
    subject: result.featureId,
    detail: { planId: input.planId, title: input.title, edition: input.edition },
  }),
});
