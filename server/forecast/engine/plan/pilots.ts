import { Sampling } from '../sampling';
import type { ForecastInput } from '../types';
import type { EditionPlan } from './edition-plan';

/** Far beyond any trial that a forecast counts. */
const FIRST_PILOT = 0x80000000;

/** Sampled hours of each item in trials that no forecast counts: they inform what is decided beforehand. */
export function pilotHours(
  plan: EditionPlan,
  options: Pick<ForecastInput, 'seed' | 'systemicShare'>,
  count: number,
): Float64Array[] {
  const sampling = new Sampling(plan, options);
  return Array.from({ length: count }, (_, i) => {
    sampling.draw(FIRST_PILOT + i);
    return sampling.hours.slice();
  });
}
