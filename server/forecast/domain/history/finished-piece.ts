import { z } from 'zod';
import { WORK_KINDS } from '@/server/forecast/engine/calibration/finished-work';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { isDay } from '@/server/kernel/clock';
import { LONGEST_TEXT } from './read-history';
import { LEAST_AMOUNT, MOST_AMOUNT } from './values';

const text = z
  .string()
  .trim()
  .max(LONGEST_TEXT, { error: `At most ${LONGEST_TEXT} characters.` })
  .transform(written => written || null)
  .nullable();
const amount = z
  .number({ error: 'Write a number above 0.' })
  .min(LEAST_AMOUNT, { error: 'Write a number above 0.' })
  .max(MOST_AMOUNT, { error: 'No work takes so much.' });
const day = z.string().refine(isDay, { error: 'Give a real day such as 2027-03-01.' });

/** What is known of a finished piece of work, as a person saw it; a file may have left out its name. */
export const seenPieceSchema = z.object({
  kind: z.enum(WORK_KINDS),
  name: text,
  group: text,
  discipline: z.enum(DISCIPLINES).nullable(),
  estimator: text,
  estimate: amount,
  actual: amount,
  low: amount.nullable(),
  high: amount.nullable(),
  unit: text,
  startedOn: day.nullable(),
  finishedOn: day.nullable(),
});

/** The same as a person writes it: named, its days and its range whole and in order. */
export const finishedPieceSchema = seenPieceSchema
  .extend({ name: text.refine(name => name !== null, { error: 'Give it a name.' }) })
  .superRefine((piece, context) => {
    const wrong = (path: keyof SeenPiece, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { estimate, low, high, startedOn, finishedOn } = piece;
    if (low === null && high !== null) wrong('low', 'Give the low end too, or leave both empty.');
    if (low !== null && high === null) wrong('high', 'Give the high end too, or leave both empty.');
    if (low !== null && low > estimate) wrong('low', 'The low end is above the estimate.');
    if (high !== null && high < estimate) wrong('high', 'The high end is below the estimate.');
    if (startedOn === null && finishedOn !== null)
      wrong('startedOn', 'Give the day it began too, or leave both empty.');
    if (startedOn !== null && finishedOn === null)
      wrong('finishedOn', 'Give the day it ended too, or leave both empty.');
    if (startedOn !== null && finishedOn !== null && finishedOn < startedOn)
      wrong('finishedOn', 'It ends before it begins.');
  });

export type SeenPiece = z.output<typeof seenPieceSchema>;
