/** Ranks from 1; equal values share the mean of theirs. */
export function ranksOf(values: ArrayLike<number>, sorted: ArrayLike<number>): Float64Array {
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const below = countBelow(sorted, values[i]!, false);
    const upTo = countBelow(sorted, values[i]!, true);
    ranks[i] = (below + 1 + upTo) / 2;
  }
  return ranks;
}

/** Pearson's correlation; 0 where one of the two does not vary. Of ranks it is Spearman's (Spearman 1904). */
export function correlation(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  let sumA = 0;
  let sumB = 0;
  for (let i = 0; i < n; i++) {
    sumA += a[i]!;
    sumB += b[i]!;
  }
  const meanA = sumA / n;
  const meanB = sumB / n;
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i]! - meanA;
    const y = b[i]! - meanB;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

/** How many are less than a value, or no more than it. */
function countBelow(sorted: ArrayLike<number>, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
