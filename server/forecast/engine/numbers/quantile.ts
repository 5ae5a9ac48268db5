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

/** Quantiles, as above, of whole numbers from 0 to 32,767 in any order: counted, not sorted. */
export function quantilesOfDays(days: Int16Array, shares: readonly number[]): number[] {
  let last = 0;
  for (let i = 0; i < days.length; i++) if (days[i]! > last) last = days[i]!;
  const counts = new Int32Array(last + 1);
  for (let i = 0; i < days.length; i++) counts[days[i]!]!++;
  return shares.map(share => {
    let left = rankOf(share, days.length);
    let day = 0;
    while (left >= counts[day]!) left -= counts[day++]!;
    return day;
  });
}
