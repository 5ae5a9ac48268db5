import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { keySchema } from './domain/feature-schema';
import { lessons } from './queries';
import { holdCatalogue, keepers, keepFeature } from './write';

/** Takes the hours that agreed plans have for a feature into the studio's catalogue. */
export const takeHours = command({
  name: 'catalogue.takeHours',
  input: z.object({ key: keySchema }),
  allow: keepers,
  async run(scope) {
    const { key } = scope.input;
    const catalogue = await holdCatalogue(scope);
    const lesson = (await lessons(scope)).hours.find(one => one.key === key);
    const found = catalogue.find(one => one.feature.key === key);
    if (!lesson || !found) throw notFound('A difference to agreed plans');
    await keepFeature(scope, catalogue, { ...found.feature, effortHours: lesson.agreed });
    return { title: found.feature.title, before: lesson.now };
  },
  audit: ({ key }, { title, before }) => ({ subject: key, detail: { title, before } }),
});
