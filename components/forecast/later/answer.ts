import { editionInSentence } from '@/components/format/edition';
import { timesIn100 } from '@/components/format/percent';
import type { Crossing } from '@/server/forecast/engine/later/types';

/** The answer as a sentence; `marked` is what carries it. */
export interface Answer {
  before: string;
  marked: string;
  after: string;
}

/** When the cheap build stops being cheaper than an edition, and how sure that is. */
export function answerOf(
  { edition, month: { p10, p50, p90 }, neverShare }: Crossing,
  months: number,
): Answer {
  const other = editionInSentence(edition);
  if (p90 === 0)
    return { before: 'The cheap build is ', marked: `at no time cheaper than ${other}`, after: '.' };
  if (p50 === null) {
    return {
      before: `After ${months} months the cheap build is still cheaper than ${other} `,
      marked: timesIn100(neverShare),
      after: p10 === null ? '.' : `. It hardly ever stops being so before month ${p10}.`,
    };
  }
  const range =
    p90 === null
      ? `, most likely not before month ${p10}`
      : p10 === p90
        ? ''
        : `, most likely between month ${p10} and ${p90}`;
  return {
    before: `The cheap build stops being cheaper than ${other} in `,
    marked: `month ${p50}`,
    after: `${range}${neverShare > 0 ? `; ${timesIn100(neverShare)} it stays cheaper for all ${months} months` : ''}.`,
  };
}
