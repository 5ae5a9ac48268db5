import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { featureSchema, keySchema } from './domain/feature-schema';
import { freeKey, keyFrom } from './domain/keys';
import { assertUnchanged, holdCatalogue, keepers, keepFeature, usedKeys } from './write';

/** Changes a feature in the studio's catalogue, or adds one of its own. The one that ships stays as it is. */
export const saveFeature = command({
  name: 'catalogue.saveFeature',
  input: z.object({
    /** Left out to add a feature; its key is made from its title. */
    key: keySchema.optional(),
    /** As the feature's `updatedAt` was when the change was begun; left out, whatever is there is replaced. */
    basedOn: z.iso.datetime().nullish(),
    content: featureSchema,
  }),
  allow: keepers,
  async run(scope) {
    const { content, basedOn, key: given } = scope.input;
    const catalogue = await holdCatalogue(scope);
    const used = await usedKeys(scope, catalogue);
    const key = given ?? freeKey(keyFrom(content.title), key => used.has(key));
    assertUnchanged(
      catalogue.find(one => one.feature.key === key),
      basedOn,
    );
    await keepFeature(scope, catalogue, { key, ...content });
    return { key };
  },
  audit: ({ content }, { key }) => ({ subject: key, detail: { title: content.title } }),
});
