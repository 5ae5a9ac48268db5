/** Ranks from 1, of values whose order is given; equal values share the mean of theirs. */
export function ranksOf(values: ArrayLike<number>, order: Int32Array): Float64Array {
  const ranks = new Float64Array(order.length);
  for (let first = 0, end = 0; first < order.length; first = end) {
    const value = values[order[first]!]!;
    while (end < order.length && values[order[end]!] === value) end++;
    for (let i = first; i < end; i++) ranks[order[i]!] = (first + 1 + end) / 2;
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
