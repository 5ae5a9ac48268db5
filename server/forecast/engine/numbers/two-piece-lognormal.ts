import type { Range } from '../types';
import { exp, ln } from './exponential';
import { normalCdf, normalQuantile } from './normal';

/** Two half-lognormals joined at the median: positive, and through all three points exactly. */
export interface TwoPieceLognormal {
  median: number;
  /** Spread of the logarithm below and above the median. */
  sigmaLow: number;
  sigmaHigh: number;
}

/**
 * Fits median = likely and P((1−c)/2) = low, P((1+c)/2) = high, where c is the range's confidence:
 * `s₋ = ln(m/l)/z`, `s₊ = ln(h/m)/z` (design note ENGINE.md, "Sampling"). Needs 0 < low ≤ likely ≤ high.
 */
export function fitTwoPieceLognormal(range: Range, rangeConfidence: number): TwoPieceLognormal {
  const z = normalQuantile((1 + rangeConfidence) / 2);
  return {
    median: range.likely,
    sigmaLow: ln(range.likely / range.low) / z,
    sigmaHigh: ln(range.high / range.likely) / z,
  };
}

/** The value at a finite standard normal score: `m·exp(s₋z)` below the median, `m·exp(s₊z)` above. */
export function valueAtScore(d: TwoPieceLognormal, z: number): number {
  // One of the two is 0 and the other z, to the last bit: which is a coin's toss, and costs more to guess than to work out.
  const above = (z + Math.abs(z)) / 2;
  const below = z - above;
  return d.median * exp(d.sigmaLow * below + d.sigmaHigh * above);
}

/** `m·[e^{s₋²/2}Φ(−s₋) + e^{s₊²/2}Φ(s₊)]`. */
export function meanOf({ median, sigmaLow, sigmaHigh }: TwoPieceLognormal): number {
  return (
    median *
    (exp((sigmaLow * sigmaLow) / 2) * normalCdf(-sigmaLow) +
      exp((sigmaHigh * sigmaHigh) / 2) * normalCdf(sigmaHigh))
  );
}
