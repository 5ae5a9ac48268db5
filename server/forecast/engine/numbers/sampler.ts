import type { Range } from '../types';
import { fitPert } from './pert';
import { fitTwoPieceLognormal, valueAtScore } from './two-piece-lognormal';

/** A quantity as a function of its standard normal score: rising, and the median at 0. */
export type Sampler = (z: number) => number;

/** How three figures are read: see `ForecastInput.distribution` and `rangeConfidence`. */
export interface Reading {
  distribution: 'lognormal' | 'pert';
  rangeConfidence: number;
}

/** The sampler of a checked range; three equal figures are certain. */
export function samplerOf(range: Range, reading: Reading): Sampler {
  if (range.low === range.high) return () => range.likely;
  if (reading.distribution === 'pert') return fitPert(range);
  const fitted = fitTwoPieceLognormal(range, reading.rangeConfidence);
  return z => valueAtScore(fitted, z);
}
