import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { addFeature } from './add-feature';
import { insertFeatures } from './insert-features';
import { planners } from './touch';

/** Adds many features in their order, as a paste does: all of them, or none. */
export const addFeatures = command({
  name: 'plan.addFeatures',
  input: z.object({
    planId: id('plan'),
    features: z
      .array(addFeature.input.omit({ planId: true }))
      .min(1)
      .max(300),
  }),
  allow: planners,
  async run(scope) {
    const { planId, features } = scope.input;
    return insertFeatures(scope, planId, features);
  },
  audit: ({ planId }, { added }) => ({
    subject: planId,
    detail: { added: added.map(one => one.featureId) },
  }),
});
