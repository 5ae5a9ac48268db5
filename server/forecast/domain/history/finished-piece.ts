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

interface Crossed extends Pick<SeenPiece, 'low' | 'high' | 'startedOn' | 'finishedOn'> {
  estimate: number | null;
}

/** What is wrong between two figures or two days, each told at the one to look at; whatever else is missing. */
export function crossProblems({ estimate, low, high, startedOn, finishedOn }: Crossed) {
  const problems: { [field in keyof Crossed]?: string } = {};
  if (low === null && high !== null) problems.low = 'Give the low end too, or leave both empty.';
  if (low !== null && high === null) problems.high = 'Give the high end too, or leave both empty.';
  if (low !== null && estimate !== null && low > estimate)
    problems.low = 'The low end is above the estimate.';
  if (high !== null && estimate !== null && high < estimate)
    problems.high = 'The high end is below the estimate.';
  if (low !== null && high !== null && low > high) problems.high ??= 'The high end is below the low end.';
  if (startedOn !== null && finishedOn === null)
    problems.finishedOn = 'Give the day it ended too, or leave both empty.';
  if (startedOn !== null && finishedOn !== null && finishedOn < startedOn)
    problems.finishedOn = 'It ends before it begins.';
  return problems;
}

/** The same as a person writes it: named, its days and its range whole and in order. */
export const finishedPieceSchema = seenPieceSchema
  .extend({ name: text.refine(name => name !== null, { error: 'Give it a name.' }) })
  .superRefine((piece, context) => {
    for (const [field, message] of Object.entries(crossProblems(piece)))
      context.addIssue({ code: 'custom', path: [field], message });
  });

export type SeenPiece = z.output<typeof seenPieceSchema>;

/** All that is wrong with a draft at once, by field: two figures are compared although others are missing yet. */
export function problemsOf(draft: { [field in keyof SeenPiece]: SeenPiece[field] | null }) {
  const { error } = finishedPieceSchema.safeParse(draft);
  const problems: Record<string, string> = {};
  for (const { path, message } of error?.issues ?? []) problems[path.join('.')] ??= message;
  return { ...crossProblems(draft), ...problems };
}
