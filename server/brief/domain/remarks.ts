import { z } from 'zod';
import { type AnswerRef, sectionOf } from './cited-answers';

export const MOST_REMARK = 4_000;

/** Cites an answer as cited-answers.ts writes it: a section, or a row or question of one. */
export const answerRefSchema = z
  .string()
  .regex(/^[a-z]+(\.[a-z0-9-]{1,40})?$/, { error: 'Not the name of an answer.' })
  .refine(ref => sectionOf(ref) !== null, { error: 'Not the name of an answer.' });

export const remarkSchema = z.object({
  answer: answerRefSchema,
  body: z
    .string()
    .trim()
    .min(1, { error: 'Write something first.' })
    .max(MOST_REMARK, { error: 'At most 4,000 characters.' }),
});

/** Something said about an answer, by the studio or by the client. */
export interface Remark {
  id: string;
  answer: AnswerRef;
  side: 'studio' | 'client';
  authorName: string;
  body: string;
  createdAt: string;
  settledAt: string | null;
}

/** All that was said about one answer. */
export interface Thread {
  answer: AnswerRef;
  remarks: Remark[];
  /** The studio still wants to know. */
  isOpen: boolean;
  /** Whose turn it is while it is open. */
  waitsFor: 'studio' | 'client';
}

/** Remarks in the order of time, by the answer that they are about. */
export function threadsOf(remarks: readonly Remark[]): Thread[] {
  const answers = [...new Set(remarks.map(remark => remark.answer))];
  return answers.map(answer => {
    const said = remarks.filter(remark => remark.answer === answer);
    return {
      answer,
      remarks: said,
      isOpen: said.some(remark => remark.settledAt === null),
      waitsFor: said.at(-1)!.side === 'studio' ? 'client' : 'studio',
    };
  });
}

/** How many questions are open, and how many of them wait for each side. */
export function openQuestions(threads: readonly Thread[]) {
  const open = threads.filter(thread => thread.isOpen);
  const client = open.filter(thread => thread.waitsFor === 'client').length;
  return { open: open.length, client, studio: open.length - client };
}
