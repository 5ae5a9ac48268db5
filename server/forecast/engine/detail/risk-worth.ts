import { quantileOfSorted } from '../numbers/quantile';
import type { PlannedRisk } from '../plan/risks';
import type { RiskWorth } from '../types';
import type { Columns } from './columns';

/**
 * What a risk adds: each trial in which it happens was run again without it, everything else being the same (common
 * random numbers), so the difference is the risk's and not chance's.
 */
export function riskWorth(risk: PlannedRisk, index: number, columns: Columns): RiskWorth {
  const { count, cost, finishDay } = columns;
  const happened = columns.row('riskHappened', index);
  const costWithout = columns.row('costWithout', index);
  const finishWithout = columns.row('finishWithout', index);
  let times = 0;
  let costSum = 0;
  let daySum = 0;
  for (let i = 0; i < count; i++) {
    if (happened[i] === 0) {
      costWithout[i] = cost[i]!;
      finishWithout[i] = finishDay[i]!;
      continue;
    }
    times++;
    costSum += cost[i]! - costWithout[i]!;
    daySum += finishDay[i]! - finishWithout[i]!;
  }
  return {
    id: risk.id,
    happens: times / count,
    costMinor: Math.round(costSum / count),
    days: Math.round((100 * daySum) / count) / 100,
    p80CostMinor: quantileOfSorted(columns.sortedCost, 0.8) - quantileOfSorted(costWithout.sort(), 0.8),
    p80Days: quantileOfSorted(columns.sortedFinish, 0.8) - quantileOfSorted(finishWithout.sort(), 0.8),
  };
}
