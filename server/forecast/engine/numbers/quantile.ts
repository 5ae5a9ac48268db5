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

/** Quantiles of whole numbers that lie in several arrays, by counting: no sort where the values are near each other. */
export function wholeQuantiles(
  parts: readonly (Int32Array | Int16Array)[],
  levels: readonly number[],
): number[] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  let n = 0;
  for (const part of parts) {
    n += part.length;
    for (let i = 0; i < part.length; i++) {
      const value = part[i]!;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
  }
  const counts = new Int32Array(greatest - least + 1);
  for (const part of parts) for (let i = 0; i < part.length; i++) counts[part[i]! - least]!++;
  return levels.map(level => {
    let left = rankOf(level, n);
    let index = 0;
    while (left >= counts[index]!) left -= counts[index++]!;
    return least + index;
  });
}
