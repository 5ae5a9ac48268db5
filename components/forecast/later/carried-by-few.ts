import type { BuildLater } from '@/server/forecast/engine/later/types';

/** Whether a few trials cost so much more than the others that an average tells little of any of them. */
export const isCarriedByFew = ({ atHorizon, cumulativeMinor }: BuildLater): boolean =>
  atHorizon.total > 2 * cumulativeMinor.p50.at(-1)!;
