import { preparePlan } from './plan/plan';
import { simulate } from './simulate';
import { summarise } from './summarise';
import { EDITIONS, type Edition, type EditionForecast, type Forecast, type ForecastInput } from './types';
import { warningsFor } from './warnings';

/** Changes whenever the same input may give other figures. */
export const ENGINE_VERSION = '2.6.1';

/**
 * What can this cost, when can it be done, how sure are we? The same input gives the same answer, to the last bit,
 * wherever it runs. Without `detail` only the figures are worked out, in about half the time.
 * Throws `EngineInputError` for an input that cannot be computed.
 */
export function forecast(input: ForecastInput, { detail = true } = {}): Forecast {
  const plan = preparePlan(input);
  const editions = Object.fromEntries(
    EDITIONS.map(edition => [
      edition,
      summarise(plan, edition, [simulate(plan, edition, 0, input.trials, detail)]),
    ]),
  ) as Record<Edition, EditionForecast>;
  return forecastOf(input, editions);
}

/** A forecast of editions that were summarised. */
export function forecastOf(input: ForecastInput, editions: Forecast['editions']): Forecast {
  return {
    engineVersion: ENGINE_VERSION,
    seed: input.seed,
    trials: input.trials,
    editions,
    warnings: warningsFor(input),
  };
}
