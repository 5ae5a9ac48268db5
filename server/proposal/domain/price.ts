import type { EditionForecast } from '@/server/forecast/engine/types';
import { withMarkup } from '@/server/kernel/money';

/** The certainties that a price can be set at: the forecast knows the cost at each. */
export const PRICE_CONFIDENCES = [50, 80, 95] as const;
export type PriceConfidence = (typeof PRICE_CONFIDENCES)[number];
export const DEFAULT_PRICE_CONFIDENCE: PriceConfidence = 80;

/** A forecast as far as pricing needs it. */
export interface CostLevels {
  cost: Pick<EditionForecast['cost'], 'p50' | 'p80' | 'p95'>;
}

/** What the work costs the studio at most, with the given certainty in percent. */
export const costAt = ({ cost }: CostLevels, confidence: PriceConfidence): number =>
  ({ 50: cost.p50, 80: cost.p80, 95: cost.p95 })[confidence];

/**
 * The fixed price: cost at the chosen certainty × (1 + margin), rounded half up to the minor unit.
 * Margin is a markup on cost: at 0.25, a cost of 80.00 becomes a price of 100.00.
 */
export const priceAt = (forecast: CostLevels, confidence: PriceConfidence, marginRate: number): number =>
  withMarkup(costAt(forecast, confidence), marginRate);
