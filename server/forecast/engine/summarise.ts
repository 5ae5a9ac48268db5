import { dayNumber, isoDay } from './calendar-days';
import { histogramOfSorted } from './numbers/histogram';
import { quantileOfSorted, wholeQuantiles } from './numbers/quantile';
import type { Plan } from './plan/plan';
import type { Trials } from './simulate';
import type { Edition, EditionForecast } from './types';

const CLOUD_POINTS = 400;

/** The forecast of an edition from its trials, given in order in one or more runs. */
export function summarise(plan: Plan, edition: Edition, runs: readonly Trials[]): EditionForecast {
  const { work } = plan.editions[edition];
  const cost = concatenate(
    runs.map(run => run.cost),
    Float64Array,
  );
  const finishDay = concatenate(
    runs.map(run => run.finishDay),
    Int32Array,
  );
  const workdays = concatenate(
    runs.map(run => run.workdays),
    Int32Array,
  );
  const sortedCost = cost.slice().sort();
  const sortedFinish = finishDay.slice().sort();
  const sortedWorkdays = workdays.slice().sort();
  const dayAt = (p: number) => isoDay(plan.startDayNumber + quantileOfSorted(sortedFinish, p));
  const featureDays = (pick: (run: Trials) => Int32Array, feature: number) =>
    wholeQuantiles(
      runs.map(run => pick(run).subarray(feature * run.count, (feature + 1) * run.count)),
      FEATURE_LEVELS,
    ) as [number, number, number];
  return {
    edition,
    featureCount: work.features.length,
    likelyHours: round(mean(work.likelyHours) * work.likelyHours.length, 100),
    cost: {
      mean: Math.round(mean(cost)),
      p10: quantileOfSorted(sortedCost, 0.1),
      p50: quantileOfSorted(sortedCost, 0.5),
      p80: quantileOfSorted(sortedCost, 0.8),
      p95: quantileOfSorted(sortedCost, 0.95),
      histogram: histogramOfSorted(sortedCost),
    },
    finish: {
      p10: dayAt(0.1),
      p50: dayAt(0.5),
      p80: dayAt(0.8),
      p95: dayAt(0.95),
      histogram: histogramOfSorted(sortedFinish),
    },
    workdays: {
      mean: round(mean(workdays), 1000),
      p10: quantileOfSorted(sortedWorkdays, 0.1),
      p50: quantileOfSorted(sortedWorkdays, 0.5),
      p80: quantileOfSorted(sortedWorkdays, 0.8),
      p95: quantileOfSorted(sortedWorkdays, 0.95),
    },
    probability: probabilities(plan, cost, finishDay),
    cloud: Array.from(
      { length: Math.min(CLOUD_POINTS, cost.length) },
      (_, i) => [cost[i]!, finishDay[i]!] as const,
    ),
    features: work.features.map((feature, index) => ({
      id: feature.id,
      start: featureDays(run => run.featureStartDay, index),
      finish: featureDays(run => run.featureFinishDay, index),
    })),
  };
}

const FEATURE_LEVELS = [0.1, 0.5, 0.9];

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

function concatenate<T extends Float64Array | Int32Array>(
  parts: readonly T[],
  Kind: { new (length: number): T },
): T {
  const whole = new Kind(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return values.length === 0 ? 0 : sum / values.length;
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
