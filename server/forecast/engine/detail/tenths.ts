import { rankOf } from '../numbers/quantile';

/** Few enough that the trials of a group hardly differ in S, many enough that a tenth of them says something. */
const GROUP_TRIALS = 50;
/** Hours are kept in 32 bits: what differs less does not vary. */
const NO_DIFFERENCE = 1e-5;

/** All trials in groups that are alike in S. */
export function groupsAlike(systemic: Float64Array): Int32Array[] {
  const order = Int32Array.from(systemic, (_, trial) => trial);
  order.sort((a, b) => systemic[a]! - systemic[b]! || a - b);
  const groups = Math.max(1, Math.floor(order.length / GROUP_TRIALS));
  return Array.from({ length: groups }, (_, g) =>
    order.subarray(Math.floor((g * order.length) / groups), Math.floor(((g + 1) * order.length) / groups)),
  );
}

/**
 * Which trials are in the lowest tenth of some values within their group (−1), and which in the highest (1). Within a group
 * what all work shares is the same, so a feature's tenths differ in its own chance alone, and hold every S alike.
 */
export function tenthsWithin(groups: readonly Int32Array[], values: Float64Array): Int8Array {
  const sides = new Int8Array(values.length);
  for (const group of groups) {
    const sorted = Float64Array.from(group, trial => values[trial]!).sort();
    const low = sorted[rankOf(0.1, sorted.length)]!;
    const high = sorted[sorted.length - 1 - rankOf(0.1, sorted.length)]!;
    if (high - low <= NO_DIFFERENCE * Math.abs(high)) continue;
    for (const trial of group) sides[trial] = values[trial]! <= low ? -1 : values[trial]! >= high ? 1 : 0;
  }
  return sides;
}
