/**
 * The smallest value that at least a share p of the values do not exceed: the inverse of the empirical
 * distribution (type 1 of Hyndman and Fan, The American Statistician 50, 1996). It is always one of the values,
 * so the chance of staying within a reported P80 is 80% or a little more, never less.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  return sorted[rankOf(p, sorted.length)]!;
}

/** What shares of 0, 1, … 100% of the values do not exceed; at 0 the smallest. */
export function percentilesOfSorted(sorted: ArrayLike<number>): number[] {
  return Array.from({ length: 101 }, (_, percent) => quantileOfSorted(sorted, percent / 100));
}

/** Index, from 0, of the P-quantile among n sorted values. */
export function rankOf(p: number, n: number): number {
  return Math.min(n - 1, Math.max(0, Math.ceil(p * n - 1e-9) - 1));
}
