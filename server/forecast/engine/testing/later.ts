import { ASSUMPTION_KEYS, type AssumptionKey } from '../later/assumptions';
import { cheapNowExpensiveLater } from '../later/cheap-now-expensive-later';
import type { Assumptions, Build, LaterInput, LaterResult } from '../later/types';
import type { Range } from '../types';
import { certain } from './plans';

/** Certain figures; what is not named is zero, and the whole scope is there after a year. */
export function assumed(given: Partial<Record<AssumptionKey, number | Range>> = {}): Assumptions {
  const figures: Partial<Record<AssumptionKey, number | Range>> = { scopeMonths: 12, ...given };
  return Object.fromEntries(
    ASSUMPTION_KEYS.map(key => {
      const figure = figures[key] ?? 0;
      return [key, typeof figure === 'number' ? certain(figure) : figure];
    }),
  ) as Record<AssumptionKey, Range>;
}

/** Three editions of certain cost, followed for three years in one trial. */
export function laterWith(given: Partial<LaterInput> = {}): LaterInput {
  return {
    buildCostMinor: { mvp: [120_000], scalable: [240_000], enterprise: [480_000] },
    scope: 'mvp',
    assumptions: assumed(),
    markupRate: 0,
    horizonMonths: 36,
    seed: 1,
    trials: 1,
    ...given,
  };
}

/** Ranges as wide as somebody would give them. */
export const UNCERTAIN: Assumptions = assumed({
  savedShare: { low: 0.1, likely: 0.25, high: 0.4 },
  debtPerSaved: { low: 0.8, likely: 1.5, high: 3 },
  launchDebtShare: { low: 0, likely: 0.05, high: 0.1 },
  timeLostPerDebt: { low: 0.4, likely: 0.8, high: 1.3 },
  debtGrowthPerMonth: { low: 0, likely: 0.005, high: 0.02 },
  newDebtShare: { low: 0.05, likely: 0.1, high: 0.2 },
  repaymentShare: { low: 0, likely: 0.1, high: 0.2 },
  repairSharePerYear: { low: 0.01, likely: 0.02, high: 0.04 },
  repairsPerDebt: { low: 2, likely: 7, high: 14 },
  runSharePerYear: { low: 0.02, likely: 0.04, high: 0.08 },
  wishSharePerYear: { low: 0.05, likely: 0.1, high: 0.2 },
  scopeMonths: { low: 9, likely: 18, high: 30 },
});

/** Costs of trials in which the editions have much in common. */
export function uncertainCosts(trials: number): LaterInput['buildCostMinor'] {
  const costs = (most: number) =>
    Array.from({ length: trials }, (_, i) => Math.round(most * (0.7 + 0.6 * ((i * 0.618033988749895) % 1))));
  return { mvp: costs(6_000_000), scalable: costs(11_000_000), enterprise: costs(19_000_000) };
}

/** With certain assumptions; what is not named is zero. */
export const runLater = (given: Partial<Record<AssumptionKey, number>>, more: Partial<LaterInput> = {}) =>
  cheapNowExpensiveLater(laterWith({ assumptions: assumed(given), ...more }));

/** Uncertain in everything. */
export const uncertainLater = (more: Partial<LaterInput> = {}) =>
  laterWith({ assumptions: UNCERTAIN, buildCostMinor: uncertainCosts(50), trials: 200, ...more });

export const buildIn = (result: LaterResult, build: Build) => result.builds.find(one => one.build === build)!;
export const mediansIn = (result: LaterResult, build: Build) => buildIn(result, build).cumulativeMinor.p50;
export const crossingIn = (result: LaterResult, edition = 'mvp') =>
  result.crossings.find(one => one.edition === edition)!;
