import { orderOf } from '../numbers/order';
import { rankOf } from '../numbers/quantile';

/** Few enough that the trials of a group hardly differ in S, many enough that a tenth of them says something. */
const GROUP_TRIALS = 50;
/** Hours are kept in 32 bits: what differs less does not vary. */
const NO_DIFFERENCE = 1e-5;

/** Trials in groups: of each trial its group, and how many trials each group has. */
export interface Groups {
  of: Int32Array;
  sizes: Int32Array;
}

/** All trials in one. */
export const everyTrial = (count: number): Groups => ({
  of: new Int32Array(count),
  sizes: Int32Array.of(count),
});

/** All trials in groups that are alike in S. */
export function groupsAlike(systemic: Float32Array): Groups {
  const order = orderOf(systemic);
  const sizes = new Int32Array(Math.max(1, Math.floor(order.length / GROUP_TRIALS)));
  const of = new Int32Array(order.length);
  for (let group = 0, place = 0; group < sizes.length; group++) {
    const end = Math.floor(((group + 1) * order.length) / sizes.length);
    sizes[group] = end - place;
    for (; place < end; place++) of[order[place]!] = group;
  }
  return { of, sizes };
}

/**
 * Which trials are in the lowest tenth of some values within their group (−1), and which in the highest (1). Within a group
 * what all work shares is the same, so a feature's tenths differ in its own chance alone, and hold every S alike.
 */
export function tenthsWithin({ of, sizes }: Groups, values: Float32Array): Int8Array {
  const low = new Float64Array(sizes.length);
  const high = new Float64Array(sizes.length);
  const passed = new Int32Array(sizes.length);
  const lowRank = Int32Array.from(sizes, size => rankOf(0.1, size));
  for (const trial of orderOf(values)) {
    const group = of[trial]!;
    const rank = passed[group]!++;
    if (rank === lowRank[group]) low[group] = values[trial]!;
    if (rank === sizes[group]! - 1 - lowRank[group]!) high[group] = values[trial]!;
  }
  const sides = new Int8Array(values.length);
  for (let trial = 0; trial < values.length; trial++) {
    const group = of[trial]!;
    const [least, most] = [low[group]!, high[group]!];
    if (most - least <= NO_DIFFERENCE * Math.abs(most)) continue;
    sides[trial] = values[trial]! <= least ? -1 : values[trial]! >= most ? 1 : 0;
  }
  return sides;
}
