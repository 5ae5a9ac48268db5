import { rankOf } from '../numbers/quantile';
import type { Edition } from '../types';
import type { Crossing } from './types';

/**
 * The first month at whose end the cheap build has cost as much as the other, from cumulative cost by month; the
 * number of entries where there is none. Month 0 is the build alone.
 */
export function crossingMonth(cheapSpent: ArrayLike<number>, otherSpent: ArrayLike<number>): number {
  for (let month = 0; month < cheapSpent.length; month++) {
    if (cheapSpent[month]! >= otherSpent[month]!) return month;
  }
  return cheapSpent.length;
}

/** From how many trials cross in each month; the last entry counts those that never do. */
export function summariseCrossing(edition: Edition, monthCounts: ArrayLike<number>): Crossing {
  const never = monthCounts.length - 1;
  const counts = Array.from(monthCounts).slice(0, never);
  const trials = counts.reduce((sum, count) => sum + count, monthCounts[never]!);
  const monthAt = (p: number) => {
    let left = rankOf(p, trials);
    let month = 0;
    while (month < never && left >= counts[month]!) left -= counts[month++]!;
    return month < never ? month : null;
  };
  return {
    edition,
    neverShare: monthCounts[never]! / trials,
    month: { p10: monthAt(0.1), p50: monthAt(0.5), p90: monthAt(0.9) },
    counts,
  };
}
