import type { EditionForecast, Forecast, ForecastInput } from '@/server/forecast/engine/types';
import { withMarkup } from '@/server/kernel/money';

/** What a screen needs of a stored forecast: who works on it and when, but what nobody costs. */
export function withoutRates<F extends { input: ForecastInput; result: Forecast }>({ input, ...rest }: F) {
  return {
    ...rest,
    basis: {
      currency: input.currency,
      start: input.start,
      deadline: input.deadline,
      /** What the client's budget leaves for the work. */
      workBudgetMinor: input.budgetMinor,
      systemicShare: input.systemicShare,
      features: input.features.map(({ id, title, edition, needs }) => ({ id, title, edition, needs })),
      risks: input.risks.map(({ id, title, probability }) => ({ id, title, probability })),
      riskCount: input.risks.length,
      people: input.team.map(({ id, name, weekdays, timeOff }) => ({ id, name, weekdays, timeOff })),
      peopleCount: input.team.length,
      holidays: input.holidays,
      /** By the studio's finished work. */
      corrected: Boolean(input.calibration),
    },
  };
}

/** The figures alone, for screens that say nothing of where they come from. */
export const withoutDetail = (forecast: Forecast): Forecast => ({
  ...forecast,
  editions: Object.fromEntries(
    Object.entries(forecast.editions).map(([edition, one]) => [edition, { ...one, detail: null }]),
  ) as Forecast['editions'],
});

/**
 * The same forecast in what the client pays: every figure of cost raised by the margin. The chance
 * to meet the budget is the same either way, as the budget was lowered by the margin before.
 */
export function asPrices(forecast: EditionForecast, marginRate: number): EditionForecast {
  const price = (minor: number) => withMarkup(Math.round(minor), marginRate);
  const { mean, p10, p50, p80, p95, histogram } = forecast.cost;
  return {
    ...forecast,
    cost: {
      mean: price(mean),
      p10: price(p10),
      p50: price(p50),
      p80: price(p80),
      p95: price(p95),
      histogram: { ...histogram, from: price(histogram.from), to: price(histogram.to) },
    },
    costParts: {
      work: price(forecast.costParts.work),
      fixed: price(forecast.costParts.fixed),
      monthly: price(forecast.costParts.monthly),
      risks: price(forecast.costParts.risks),
      spent: price(forecast.costParts.spent),
    },
    curve: { ...forecast.curve, costMinor: forecast.curve.costMinor.map(price) },
    cloud: forecast.cloud.map(([cost, day]) => [price(cost), day] as const),
    detail: forecast.detail && {
      ...forecast.detail,
      drivers: forecast.detail.drivers.map(driver => ({
        ...driver,
        cost: [price(driver.cost[0]), price(driver.cost[1])] as const,
      })),
      risks: forecast.detail.risks.map(risk => ({
        ...risk,
        costMinor: price(risk.costMinor),
        p80CostMinor: price(risk.p80CostMinor),
      })),
    },
  };
}
