import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { freeKey, keyFrom } from './domain/keys';
import { lessons } from './queries';
import { holdCatalogue, keepers, keepFeature, usedKeys } from './write';

/** Adds a feature of an agreed plan to the studio's catalogue, with the hours that were agreed. */
export const addFromPlan = command({
  name: 'catalogue.addFromPlan',
  input: z.object({ featureId: id('feature') }),
  allow: keepers,
  async run(scope) {
    const catalogue = await holdCatalogue(scope);
    const lesson = (await lessons(scope)).toAdd.find(one => one.featureId === scope.input.featureId);
    if (!lesson) throw notFound('That feature of an agreed plan');
    const { edition, effortHours } = lesson;
    const title = lesson.title.slice(0, 120);
    const used = await usedKeys(scope, catalogue);
    const key = freeKey(keyFrom(title), key => used.has(key));
    await keepFeature(scope, catalogue, {
      key,
      title,
      area: lesson.area.slice(0, 60),
      summary: lesson.note.trim().slice(0, 1_000),
      edition,
      effortHours,
      needs: [],
      roles: [],
      entities: [],
      risks: [],
      calls: [],
    });
    return { key, title };
  },
  audit: ({ featureId }, { key, title }) => ({ subject: key, detail: { title, featureId } }),
});
