import type { JoinedTrials } from '../joined-trials';
import { orderOf } from '../numbers/order';
import { quantilesOfDays, rankOf } from '../numbers/quantile';
import type { Plan } from '../plan/plan';
import type { Edition, EditionDetail, FeatureForecast } from '../types';
import { Columns } from './columns';
import { medianSchedule } from './critical-chain';
import { driversOf } from './drivers';
import { loadOf } from './load';
import { correlation, ranksOf } from './ranks';
import { riskWorth } from './risk-worth';

const THREE_POINTS = [0.1, 0.5, 0.9];

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
  const costRanks = ranksOf(columns.cost, orderOf(columns.cost));
  const finishRanks = ranksOf(columns.finishDay, orderOf(columns.finishDay));
  const days = (row: Int16Array) => quantilesOfDays(row, THREE_POINTS) as [number, number, number];
  return plan.editions[edition].work.features.map((feature, f) => {
    const hours = columns.row('featureHours', f);
    const order = orderOf(hours);
    const hoursAt = (place: number) => hours[order[place]!]!;
    const varies = hoursAt(0) < hoursAt(order.length - 1);
    const ranks = varies ? ranksOf(hours, order) : null;
    return {
      id: feature.id,
      start: days(columns.row('featureStartDay', f)),
      finish: days(columns.row('featureFinishDay', f)),
      hours: THREE_POINTS.map(p => hundredths(hoursAt(rankOf(p, order.length)))) as [number, number, number],
      criticality: critical[f]! / columns.count,
      withCost: ranks ? hundredths(correlation(ranks, costRanks)) : 0,
      withFinish: ranks ? hundredths(correlation(ranks, finishRanks)) : 0,
    };
  });
}

const hundredths = (value: number) => Math.round(100 * value) / 100;
