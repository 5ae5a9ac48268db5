import { z } from 'zod';
import { SECTIONS } from './sections';

const line = z.string().trim().max(300, { error: 'At most 300 characters.' });
const text = z.string().trim().max(2_000, { error: 'At most 2,000 characters.' });

/** A question of the studio's own, answered in free text at the end of a section. */
const ownQuestion = z.object({
  id: z.string().regex(/^q-[a-z0-9-]{1,30}$/),
  ask: line.min(1, { error: 'Write the question.' }),
  why: text,
});

/** What a studio says in place of the usual words of one section; an empty text is the usual one. */
const sectionWording = z.object({
  name: line.default(''),
  question: line.default(''),
  why: text.default(''),
  example: text.default(''),
  questions: z.array(ownQuestion).max(12, { error: 'At most 12 questions in a section.' }).default([]),
});

/** A studio's own wording and questions, by section; sections that are not named have the usual words. */
export const templateContentSchema = z.object({
  /** Shown to the client before the first section. */
  welcome: text.default(''),
  sections: z.partialRecord(z.enum(SECTIONS), sectionWording),
  /** The order in which a client first sees the sections, where it is not the usual one. */
  order: z.array(z.enum(SECTIONS)).max(SECTIONS.length).optional(),
});

export type TemplateContent = z.output<typeof templateContentSchema>;
export type SectionWording = z.output<typeof sectionWording>;
