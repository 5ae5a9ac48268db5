import type { Assumptions, LaterInput } from '@/server/forecast/engine/later/types';
import type { LaterView } from './address';

export const HORIZON_MONTHS = 36;
export const TRIALS = 2_000;

/** What changes only with the forecast, not with what is written here. */
export interface Basis {
  buildCostMinor: LaterInput['buildCostMinor'];
  seed: number;
  marginRate: number;
}

/** What is reckoned for a view: every build grows to the largest edition that is compared. */
export const laterInput = (
  { buildCostMinor, seed, marginRate }: Basis,
  { figures, compared }: LaterView,
  assumptions: Assumptions,
): LaterInput => ({
  buildCostMinor,
  scope: compared.at(-1)!,
  assumptions,
  markupRate: figures === 'price' ? marginRate : 0,
  horizonMonths: HORIZON_MONTHS,
  seed,
  trials: TRIALS,
});
