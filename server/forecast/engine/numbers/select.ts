/**
 * Puts the values at the given ranks where sorting would put them, and leaves the others in some order around them:
 * much less work than a sort where only a few quantiles are asked for. Ranks are indexes from 0, rising.
 * Hoare's selection ("Algorithm 65: Find", Communications of the ACM 4, 1961), for several ranks at once.
 */
export function selectRanks(values: Float64Array, ranks: readonly number[]): void {
  select(values, 0, values.length - 1, ranks, 0, ranks.length);
}

function select(
  values: Float64Array,
  first: number,
  last: number,
  ranks: readonly number[],
  firstRank: number,
  endRank: number,
): void {
  if (first >= last || firstRank >= endRank) return;
  const pivot = middleOf(values[first]!, values[(first + last) >> 1]!, values[last]!);
  let left = first;
  let right = last;
  while (left <= right) {
    while (values[left]! < pivot) left++;
    while (values[right]! > pivot) right--;
    if (left > right) break;
    const kept = values[left]!;
    values[left++] = values[right]!;
    values[right--] = kept;
  }
  // Up to `right` nothing is above the pivot, from `left` on nothing below; between them it is the pivot itself.
  let endLow = firstRank;
  while (endLow < endRank && ranks[endLow]! <= right) endLow++;
  let startHigh = endLow;
  while (startHigh < endRank && ranks[startHigh]! < left) startHigh++;
  select(values, first, right, ranks, firstRank, endLow);
  select(values, left, last, ranks, startHigh, endRank);
}

const middleOf = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
