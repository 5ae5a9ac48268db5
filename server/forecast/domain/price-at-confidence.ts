import type { EditionForecast } from '@/server/forecast/engine/types';
import { withMarkup } from '@/server/kernel/money';

type Curve = EditionForecast['curve'];

/**
 * The fixed price that covers the cost in a share of the simulated projects, with the margin on top.
 * `percent` is whole, 0 to 100; money is in minor units.
 */
export const priceAtConfidence = (curve: Curve, percent: number, marginRate: number): number =>
  withMarkup(curve.costMinor[percent]!, marginRate);

/**
 * Share of simulated projects that cost more than a price brings in: the chance of a loss. Between two
 * whole per cents of the curve it is read along the straight line.
 */
export function lossAtPrice({ costMinor }: Curve, priceMinor: number): number {
  if (priceMinor < costMinor[0]!) return 1;
  const below = costMinor.findLastIndex(cost => cost <= priceMinor);
  if (below >= 100) return 0;
  const [from, to] = [costMinor[below]!, costMinor[below + 1]!];
  return (100 - below - (priceMinor - from) / (to - from)) / 100;
}
