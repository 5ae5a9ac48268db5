import { dayNumber, isoDay } from './calendar-days';
import { detailOf } from './detail/detail';
import { joined } from './joined-trials';
import { monthsOf } from './months';
import { histogramOfSorted } from './numbers/histogram';
import { percentilesOfSorted, quantileOfSorted } from './numbers/quantile';
import type { Plan } from './plan/plan';
import type { Trials } from './simulate';
import type { Edition, EditionForecast } from './types';

const CLOUD_POINTS = 400;

/** The forecast of an edition from its trials, given in order in one or more runs. */
export function summarise(plan: Plan, edition: Edition, runs: readonly Trials[]): EditionForecast {
  const { work, fixedCostMinor, spentMinor } = plan.editions[edition];
  const whole = joined(runs);
  const { cost, finishDay, workdays } = whole;
  const sortedCost = cost.slice().sort();
  const sortedFinish = finishDay.slice().sort();
  const sortedWorkdays = workdays.slice().sort();
  const dayAt = (p: number) => isoDay(plan.startDayNumber + quantileOfSorted(sortedFinish, p));
  const meanOf = (sum: number) => Math.round(sum / cost.length);
  return {
    edition,
    featureCount: work.features.length,
    likelyHours: Math.round(100 * work.likelyHours.reduce((a, b) => a + b, 0)) / 100,
    cost: {
      mean: Math.round(mean(cost)),
      p10: quantileOfSorted(sortedCost, 0.1),
      p50: quantileOfSorted(sortedCost, 0.5),
      p80: quantileOfSorted(sortedCost, 0.8),
      p95: quantileOfSorted(sortedCost, 0.95),
      histogram: histogramOfSorted(sortedCost),
    },
    costParts: {
      work: meanOf(whole.sums.work),
      fixed: fixedCostMinor,
      monthly: meanOf(whole.sums.monthly),
      risks: meanOf(whole.sums.riskMoney),
      spent: spentMinor,
    },
    finish: {
      p10: dayAt(0.1),
      p50: dayAt(0.5),
      p80: dayAt(0.8),
      p95: dayAt(0.95),
      histogram: histogramOfSorted(sortedFinish),
    },
    curve: { costMinor: percentilesOfSorted(sortedCost), finishDay: percentilesOfSorted(sortedFinish) },
    workdays: {
      mean: Math.round(1000 * mean(workdays)) / 1000,
      p10: quantileOfSorted(sortedWorkdays, 0.1),
      p50: quantileOfSorted(sortedWorkdays, 0.5),
      p80: quantileOfSorted(sortedWorkdays, 0.8),
      p95: quantileOfSorted(sortedWorkdays, 0.95),
    },
    probability: probabilities(plan, cost, finishDay),
    months: monthsOf(plan, cost, finishDay),
    cloud: Array.from(
      { length: Math.min(CLOUD_POINTS, cost.length) },
      (_, i) => [cost[i]!, finishDay[i]!] as const,
    ),
    detail: whole.details.length > 0 ? detailOf(plan, edition, whole) : null,
  };
}

/** Shares of trials within budget, within the deadline (its whole day included), and within both at once. */
function probabilities(
  plan: Plan,
  cost: Float64Array,
  finishDay: Int32Array,
): EditionForecast['probability'] {
  const { budgetMinor, deadline } = plan.input;
  const lastDay = deadline === null ? null : dayNumber(deadline)! - plan.startDayNumber;
  const share = (holds: (trial: number) => boolean) => {
    let count = 0;
    for (let i = 0; i < cost.length; i++) if (holds(i)) count++;
    return count / cost.length;
  };
  const inBudget = (trial: number) => cost[trial]! <= budgetMinor!;
  const inTime = (trial: number) => finishDay[trial]! <= lastDay!;
  return {
    budget: budgetMinor === null ? null : share(inBudget),
    deadline: lastDay === null ? null : share(inTime),
    joint: budgetMinor === null || lastDay === null ? null : share(trial => inBudget(trial) && inTime(trial)),
  };
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length === 0 ? 0 : sum / values.length;
}
