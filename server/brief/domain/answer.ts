import { z } from 'zod';
import { SECTION_SCHEMAS, type Section } from './sections';

const answerTo = <S extends Section>(section: S) =>
  z.object({ section: z.literal(section), content: SECTION_SCHEMAS[section] });

/**
 * What is saved at once: one section, whole. `revision` is the one that the writer had before them,
 * 0 where nobody had answered yet, so that two devices cannot overwrite each other unseen.
 */
export const answerSchema = z.discriminatedUnion('section', [
  answerTo('goals'),
  answerTo('features'),
  answerTo('roles'),
  answerTo('workflows'),
  answerTo('budget'),
  answerTo('timeline'),
  answerTo('references'),
  answerTo('integrations'),
  answerTo('vision'),
]);

export type Answer = z.infer<typeof answerSchema>;
export const revisionSchema = z.number().int().min(0);
