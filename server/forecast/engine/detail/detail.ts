import type { JoinedTrials } from '../joined-trials';
import { quantileOfSorted } from '../numbers/quantile';
import type { Plan } from '../plan/plan';
import type { Edition, EditionDetail, FeatureForecast } from '../types';
import { Columns } from './columns';
import { medianSchedule } from './critical-chain';
import { driversOf } from './drivers';
import { loadOf } from './load';
import { correlation, ranksOf } from './ranks';
import { riskWorth } from './risk-worth';

/** What drives an edition's figures, and when what happens. Some trials must have been run in detail. */
export function detailOf(plan: Plan, edition: Edition, trials: JoinedTrials): EditionDetail {
  const columns = new Columns(trials);
  return {
    features: featureForecasts(plan, edition, columns),
    drivers: driversOf(plan, edition, columns),
    risks: plan.editions[edition].risks.map((risk, index) => riskWorth(risk, index, columns)),
    ...medianSchedule(plan, edition),
    load: loadOf(plan, columns),
  };
}

function featureForecasts(plan: Plan, edition: Edition, columns: Columns): FeatureForecast[] {
  const critical = columns.sum('criticalCount');
  const costRanks = ranksOf(columns.cost, columns.sortedCost);
  const finishRanks = ranksOf(columns.finishDay, columns.sortedFinish);
  const threePoints = (values: Float64Array) =>
    [0.1, 0.5, 0.9].map(p => quantileOfSorted(values, p)) as [number, number, number];
  return plan.editions[edition].work.features.map((feature, f) => {
    const hours = columns.row('featureHours', f);
    const sorted = hours.slice().sort();
    const varies = sorted[0]! < sorted[sorted.length - 1]!;
    const ranks = varies ? ranksOf(hours, sorted) : null;
    return {
      id: feature.id,
      start: threePoints(columns.row('featureStartDay', f).sort()),
      finish: threePoints(columns.row('featureFinishDay', f).sort()),
      hours: threePoints(sorted).map(value => hundredths(value)) as [number, number, number],
      criticality: critical[f]! / columns.count,
      withCost: ranks ? hundredths(correlation(ranks, costRanks)) : 0,
      withFinish: ranks ? hundredths(correlation(ranks, finishRanks)) : 0,
    };
  });
}

const hundredths = (value: number) => Math.round(100 * value) / 100;
