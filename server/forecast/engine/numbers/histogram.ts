import type { Histogram } from '../types';

const MOST_BINS = 48;

/** Counts whole numbers, sorted, in equal bins of whole width: a bin holds `from + k·width` up to the next. */
export function histogramOfSorted(sorted: ArrayLike<number>): Histogram {
  const from = sorted[0]!;
  const span = sorted[sorted.length - 1]! - from + 1;
  const width = Math.ceil(span / MOST_BINS);
  const counts = new Array<number>(Math.ceil(span / width)).fill(0);
  // Beyond 2⁵³ the last value may round into a bin that is not there.
  const last = counts.length - 1;
  for (let i = 0; i < sorted.length; i++) counts[Math.min(last, Math.floor((sorted[i]! - from) / width))]!++;
  return { from, to: from + width * counts.length, counts };
}
