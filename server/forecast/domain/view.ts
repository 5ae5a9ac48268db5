import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';

/** What a screen needs of a stored forecast. The team and its rates stay on the server. */
export function withoutRates<F extends { input: ForecastInput; result: Forecast }>({ input, ...rest }: F) {
  return {
    ...rest,
    basis: {
      currency: input.currency,
      start: input.start,
      deadline: input.deadline,
      budgetMinor: input.budgetMinor,
      systemicShare: input.systemicShare,
      featureTitles: Object.fromEntries(input.features.map(one => [one.id, one.title])),
      people: input.team.length,
    },
  };
}
