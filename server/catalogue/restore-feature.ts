import { z } from 'zod';
import { canonicalJson } from '@/server/kernel/canonical-json';
import { command } from '@/server/kernel/command';
import { invalid, notFound } from '@/server/kernel/errors';
import { problemsOf } from './domain/check';
import { keySchema } from './domain/feature-schema';
import { dropDifference, holdCatalogue, keepers, keepFeature } from './write';

/** Brings back what was left out as the studio had it, and what was changed as it ships. */
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
    const others = catalogue.map(one => one.feature);
    const isOwn = found.base !== null && canonicalJson(found.base) !== canonicalJson(found.feature);
    // What the studio's own needs may be gone by now: then it comes back as it ships.
    if (found.state === 'hidden' && isOwn && !Object.keys(problemsOf(found.feature, others)).length) {
      await keepFeature(scope, catalogue, found.feature);
      return { title: found.feature.title, isAsItShips: false };
    }
    const base = found.base ?? found.feature;
    // Another feature may need it by now, or have taken its edition for granted.
    const problems = problemsOf(base, others);
    if (Object.keys(problems).length > 0) throw invalid(Object.values(problems).join(' '), problems);
    await dropDifference(scope.tx, key);
    return { title: base.title, isAsItShips: true };
  },
  audit: ({ key }, { title }) => ({ subject: key, detail: { title } }),
});
