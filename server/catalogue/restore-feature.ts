import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { invalid, notFound } from '@/server/kernel/errors';
import { problemsOf } from './domain/check';
import { keySchema } from './domain/feature-schema';
import { dropDifference, holdCatalogue, keepers } from './write';

/** Brings back the feature as it ships, whether it was changed or left out. */
export const restoreFeature = command({
  name: 'catalogue.restoreFeature',
  input: z.object({ key: keySchema }),
  allow: keepers,
  async run(scope) {
    const { key } = scope.input;
    const catalogue = await holdCatalogue(scope);
    const found = catalogue.find(one => one.feature.key === key);
    if (!found) throw notFound('That feature');
    if (found.state === 'own') {
      throw invalid(`“${found.feature.title}” is your studio’s own: there is no original to bring back.`);
    }
    const base = found.base ?? found.feature;
    // Another feature may need it by now, or have taken its edition for granted.
    const problems = problemsOf(
      base,
      catalogue.map(one => one.feature),
    );
    if (Object.keys(problems).length > 0) throw invalid(Object.values(problems).join(' '), problems);
    await dropDifference(scope.tx, key);
    return { title: base.title };
  },
  audit: ({ key }, { title }) => ({ subject: key, detail: { title } }),
});
