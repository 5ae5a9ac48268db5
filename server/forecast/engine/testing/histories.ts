import type { FinishedWork } from '../calibration/finished-work';
import { exp } from '../numbers/exponential';
import { normalQuantile } from '../numbers/normal';

/** Finished work whose ln(actual ÷ estimate) are these, in order and without dates. */
export const workOf = (logRatios: readonly number[]): FinishedWork[] =>
  logRatios.map(logRatio => ({ ...PIECE, actual: PIECE.estimate * exp(logRatio) }));

export const PIECE: FinishedWork = { group: null, estimate: 100, actual: 100, range: null, dates: null };

/** Standard normal scores from a seed, always the same (Mulberry32, Tommy Ettinger, public domain). */
export function scoresFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return normalQuantile((((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296);
  };
}
