import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { invalid, notFound } from '@/server/kernel/errors';
import { keySchema } from './domain/feature-schema';
import { holdCatalogue, keepers, writeDifference } from './write';

/**
 * Leaves a feature out of the studio's catalogue: nothing is suggested from it any more, and what needs it
 * does not wait for it. One of the studio's own is removed; saving it again under its key brings it back.
 */
export const hideFeature = command({
  name: 'catalogue.hideFeature',
  input: z.object({ key: keySchema }),
  allow: keepers,
  async run(scope) {
    const { key } = scope.input;
    const catalogue = await holdCatalogue(scope);
    const found = catalogue.find(one => one.feature.key === key);
    if (!found) throw notFound('That feature');
    const neededBy = catalogue
      .filter(one => one.state !== 'hidden' && one.feature.needs.includes(key))
      .map(one => one.feature.title);
    if (found.state === 'own' && neededBy.length > 0)
      throw invalid(stillNeeded(found.feature.title, neededBy));
    // The row of one of its own stays as well: plans name features by their keys, which never mean another.
    // What the studio changed of what ships stays with it, for when it is brought back.
    const isChanged = found.base !== null && found.state === 'changed';
    await writeDifference(scope, found, 'hidden', key, isChanged ? found.feature : null);
    return { title: found.feature.title, neededBy };
  },
  audit: ({ key }, { title }) => ({ subject: key, detail: { title } }),
});

/** What ships can be left out and still be known; what is removed is not. */
const stillNeeded = (title: string, [first, ...others]: readonly string[]): string =>
  `“${title}” is needed by “${first}”${others.length > 0 ? ` and ${others.length} more` : ''}. Take it out of what they need first.`;
