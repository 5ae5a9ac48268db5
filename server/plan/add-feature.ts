import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { insertFeatures } from './insert-features';
import { planners } from './touch';

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
    const { planId, ...feature } = scope.input;
    const { revision, added } = await insertFeatures(scope, planId, [feature]);
    return { ...added[0]!, revision };
  },
  audit: (input, result) => ({
    subject: result.featureId,
    detail: { planId: input.planId, title: input.title, edition: input.edition },
  }),
});
