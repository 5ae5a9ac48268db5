import type { WorkKind } from '@/server/forecast/engine/calibration/finished-work';
import type { Figures } from '@/server/forecast/engine/calibration/track-record';

/** The answer to "how good are we", in one sentence. */
export function trackRecordSentence(
  { n, predicted, bias, given, calibrated }: Figures,
  of: 'work' | 'projects' | 'tasks' = 'work',
): string {
  if (bias === null)
    return `No finished ${of} yet, so nothing is known of your estimates${of === 'work' ? '' : ' of them'}.`;
  const own =
    given.n > 0
      ? `your 80% ranges held ${heldTimes(given.held / given.n, given.n, ' given')}`
      : 'no ranges were given with the estimates';
  const after = calibrated.coverage[80];
  const why =
    n === 1 ? 'one piece of work' : 'no work that is known to have begun after other work was finished';
  const corrected =
    after === null
      ? `there is ${why}, so how well corrected ranges hold cannot be told yet`
      : `corrected ones would have held ${heldTimes(after, predicted)}`;
  return `${of === 'work' ? 'Work takes' : `Your ${of} take`} ${timesInWords(bias)}; ${own}; ${corrected}.`;
}

/** "1.21 times what you estimate": what work took in the middle, actual ÷ estimate. */
export function timesInWords(bias: number): string {
  const times = timesOf(bias);
  return Number(times) === 1 ? 'what you estimate' : `${times} times what you estimate`;
}

/** A ratio to two decimals, with one where that is all. */
export const timesOf = (ratio: number): string =>
  ratio < 0.1 ? String(Number(ratio.toPrecision(2))) : ratio.toFixed(2).replace(/0$/, '');

/** Of fewer a share in per cent sounds surer than it is. */
const FEW = 10;

/** How many of `n` ranges held, in per cent where they are many. */
export const heldInWords = (share: number, n: number): string => fewOrShare(share, n, '', `of ${n}`);

const heldTimes = (share: number, n: number, what = ''): string =>
  fewOrShare(share, n, ' times', `of the time (of ${n}${what})`);

const fewOrShare = (share: number, n: number, few: string, many: string): string =>
  n < FEW ? `${Math.round(share * n)} of ${n}${few}` : `${percent(share)} ${many}`;

/** Of fewer finished projects nobody knows how far they reach. */
const FEWEST_PROJECTS = 8;
/** By so much less than the history's reach a range is not narrow by chance alone. */
const CLEARLY = 1.25;

/**
 * A warning where the costs of a forecast's editions all reach less far than the studio's finished projects did, seen from their estimates;
 * null where they do not. A reach is P90 ÷ P10.
 */
export function narrowRangeSentence(
  { kind, count, reach }: { kind: WorkKind; count: number; reach: number },
  costReaches: readonly number[],
): string | null {
  // What costs nothing reaches nowhere.
  const reaches = costReaches.filter(Number.isFinite);
  if (kind !== 'project' || count < FEWEST_PROJECTS || !reaches.length) return null;
  const costReach = Math.max(...reaches);
  if (!(costReach * CLEARLY <= reach)) return null;
  return `These ranges are narrower than that history supports: eight in ten costs here ${costReach < 1.05 ? 'are nearly the same' : `lie within a factor of ${costReach.toFixed(1)} of each other`}, eight in ten of those projects within ${reach.toFixed(1)}, seen from their estimates.`;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
