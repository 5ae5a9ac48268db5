import { z } from 'zod';
import {
  ASSUMPTION_BOUNDS,
  ASSUMPTION_KEYS,
  type AssumptionKey,
} from '@/server/forecast/engine/later/assumptions';
import type { Assumptions } from '@/server/forecast/engine/later/types';
import type { Range } from '@/server/forecast/engine/types';
import { PROPOSALS } from './proposals';
import { figureWithSign } from './units';

export const MOST_SOURCE_LENGTH = 300;

/** An assumption as it is used in a plan: the plan's own, else the studio's, else what we propose. */
export interface Assumption {
  range: Range;
  /** Where the studio has it from, in its own words; empty for a proposal. */
  source: string;
  from: 'plan' | 'studio' | 'proposal';
}

/** With what would stand there without the plan's own. */
export interface PlanAssumption extends Assumption {
  without: Assumption;
}

export type PlanAssumptionSet = Readonly<Record<AssumptionKey, PlanAssumption>>;

/** What is kept of an assumption. */
export interface KeptAssumption extends Range {
  key: AssumptionKey;
  source: string;
}

export function resolveAssumptions(
  ofPlan: readonly KeptAssumption[],
  ofStudio: readonly KeptAssumption[],
): PlanAssumptionSet {
  const among = (kept: readonly KeptAssumption[], key: AssumptionKey, from: 'plan' | 'studio') => {
    const found = kept.find(one => one.key === key);
    if (!found) return null;
    const { low, likely, high, source } = found;
    return { range: { low, likely, high }, source, from } satisfies Assumption;
  };
  return Object.fromEntries(
    ASSUMPTION_KEYS.map(key => {
      const without = among(ofStudio, key, 'studio') ?? proposed(key);
      return [key, { ...(among(ofPlan, key, 'plan') ?? without), without }];
    }),
  ) as Record<AssumptionKey, PlanAssumption>;
}

const proposed = (key: AssumptionKey): Assumption => ({
  range: PROPOSALS[key].range,
  source: '',
  from: 'proposal',
});

export const rangesOf = (set: PlanAssumptionSet): Assumptions =>
  Object.fromEntries(ASSUMPTION_KEYS.map(key => [key, set[key].range])) as Record<AssumptionKey, Range>;

export const sameRange = (one: Range, other: Range): boolean =>
  one.low === other.low && one.likely === other.likely && one.high === other.high;

/** What is wrong with three figures, at which of them, and what to do; null where nothing is. */
export function wrongRange(
  key: AssumptionKey,
  range: Range,
): { point: keyof Range; sentence: string } | null {
  const { unit } = PROPOSALS[key];
  const [least, most] = ASSUMPTION_BOUNDS[key];
  const said = (figure: number) => figureWithSign(unit, figure);
  for (const point of ['low', 'likely', 'high'] as const) {
    const figure = range[point];
    if (!(figure >= least && figure <= most))
      return { point, sentence: `Between ${said(least)} and ${said(most)}.` };
  }
  if (range.low > range.likely)
    return { point: 'low', sentence: disorder('Low', range.low, 'likely', range.likely) };
  if (range.likely > range.high)
    return { point: 'high', sentence: disorder('Likely', range.likely, 'high', range.high) };
  return null;

  function disorder(one: string, figure: number, other: string, than: number) {
    return `${one} (${said(figure)}) is above ${other} (${said(than)}). Write them smallest first.`;
  }
}

export const assumptionKeySchema = z.enum(ASSUMPTION_KEYS, { error: 'There is no such assumption.' });

/** Only compared: they may be figures that the rules of today would not let in. */
const seenRangeSchema = z.object({ low: z.number(), likely: z.number(), high: z.number() });

/** The three figures as the writer saw them, wherever they came from; the source, where it was seen. */
export const seenSchema = seenRangeSchema.extend({
  source: z.string().optional(),
  /** What would stand there without the plan's own: counts where that is changed. */
  without: seenRangeSchema.optional(),
});

export const isAsSeen = (
  present: PlanAssumption,
  was: z.infer<typeof seenSchema>,
  { forAll }: { forAll: boolean },
): boolean =>
  sameRange(present.range, was) &&
  (was.source === undefined || present.source === was.source) &&
  (!forAll || was.without === undefined || sameRange(present.without.range, was.without));

export const assumptionSchema = z
  .object({
    key: assumptionKeySchema,
    low: z.number(),
    likely: z.number(),
    high: z.number(),
    source: z
      .string()
      .trim()
      .max(MOST_SOURCE_LENGTH, { error: `At most ${MOST_SOURCE_LENGTH} characters.` }),
  })
  .superRefine(({ key, ...range }, context) => {
    const wrong = wrongRange(key, range);
    if (wrong) context.addIssue({ code: 'custom', path: [wrong.point], message: wrong.sentence });
  });
