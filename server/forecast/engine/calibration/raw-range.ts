import { ln } from '../numbers/exponential';
import { normalQuantile, Z_90 } from '../numbers/normal';
import { type FinishedWork, USUAL_SPREAD, type WorkKind } from './finished-work';
import { atEachLevel, type Quantiles } from './pinball';

/**
 * What the studio itself would have said, uncorrected: the estimate is the middle, and the logarithm is normal on
 * each side of it, with the spread of the range that was given, else with the usual one.
 */
export interface RawRange {
  /** Spread of the logarithm below and above the estimate. */
  sigmaLow: number;
  sigmaHigh: number;
  quantiles: Quantiles;
}

export function rawRangeOf({ estimate, range }: FinishedWork, kind: WorkKind): RawRange {
  const usual = USUAL_SPREAD[kind];
  const sigmaLow = range ? ln(estimate / range.low) / Z_90 : usual;
  const sigmaHigh = range ? ln(range.high / estimate) / Z_90 : usual;
  const quantiles = atEachLevel((_, level) => SCORES[level]! * (SCORES[level]! < 0 ? sigmaLow : sigmaHigh));
  const least = LEAST_SHARE * usual;
  return { sigmaLow: Math.max(least, sigmaLow), sigmaHigh: Math.max(least, sigmaHigh), quantiles };
}

/** How many spreads of its own range the work turned out off: what is learned from. */
export const scoreIn = ({ sigmaLow, sigmaHigh }: RawRange, logRatio: number): number =>
  logRatio / (logRatio < 0 ? sigmaLow : sigmaHigh);

/** The logarithm at a score; undoes `scoreIn`. */
export const logRatioAt = ({ sigmaLow, sigmaHigh }: RawRange, score: number): number =>
  score * (score < 0 ? sigmaLow : sigmaHigh);

/** A range of no width would make every miss infinitely surprising. */
const LEAST_SHARE = 0.05;

const SCORES = atEachLevel(p => normalQuantile(p));
