import { quantileOfSorted } from '../numbers/quantile';
import type { Plan } from '../plan/plan';
import type { Driver, Edition } from '../types';
import type { Columns } from './columns';
import { everyTrial, groupsAlike, tenthsWithin } from './tenths';

/** So many bars of each figure are more than anybody reads. */
const MOST_DRIVERS = 40;
/** Of fewer trials a P80 says little. */
const LEAST_TRIALS = 20;

/**
 * By how far the P80 of cost and of finish moves with each input: with a feature's own part of its hours, with the
 * systemic factor, and with what the studio's finished projects spread beyond it, between the trials in its lowest and in
 * its highest tenth; with a risk between those without and those with it. The greatest first.
 */
export function driversOf(plan: Plan, edition: Edition, columns: Columns): Driver[] {
  const { work, risks, commonSpread } = plan.editions[edition];
  const costs = new Float64Array(columns.count);
  const days = new Int32Array(columns.count);
  /** P80 of cost and of finish in the trials on one side. */
  const p80 = (sides: ArrayLike<number>, side: number): readonly [number, number] | null => {
    let count = 0;
    for (let i = 0; i < sides.length; i++) {
      if (sides[i] !== side) continue;
      costs[count] = columns.cost[i]!;
      days[count++] = columns.finishDay[i]!;
    }
    if (count < LEAST_TRIALS) return null;
    return [
      quantileOfSorted(costs.subarray(0, count).sort(), 0.8),
      quantileOfSorted(days.subarray(0, count).sort(), 0.8),
    ];
  };
  const driver = (
    kind: Driver['kind'],
    id: string,
    sides: ArrayLike<number>,
    [lowSide, highSide]: readonly [number, number] = [-1, 1],
  ): Driver[] => {
    const low = p80(sides, lowSide);
    const high = p80(sides, highSide);
    return low && high ? [{ kind, id, cost: [low[0], high[0]], finish: [low[1], high[1]] }] : [];
  };
  const systemic = plan.input.systemicShare > 0 ? columns.row('systemic', 0) : null;
  const spread = commonSpread > 0 ? columns.row('commonSpread', 0) : null;
  const every = everyTrial(columns.count);
  const alike = systemic ? groupsAlike(systemic) : every;
  const all = [
    ...(systemic ? driver('systemic', '', tenthsWithin(every, systemic)) : []),
    ...(spread ? driver('calibration', '', tenthsWithin(every, spread)) : []),
    ...work.features.flatMap((feature, f) =>
      driver('feature', feature.id, tenthsWithin(alike, columns.row('featureOwnHours', f))),
    ),
    ...risks.flatMap((risk, index) => driver('risk', risk.id, columns.row('riskHappened', index), [0, 1])),
  ];
  return greatest(all);
}

/** Those that matter most for cost or for the finish, ordered by cost. */
function greatest(all: readonly Driver[]): Driver[] {
  const width = (driver: Driver, figure: 'cost' | 'finish') =>
    Math.abs(driver[figure][1] - driver[figure][0]);
  const byWidth = (figure: 'cost' | 'finish') =>
    [...all].sort((a, b) => width(b, figure) - width(a, figure)).slice(0, MOST_DRIVERS);
  return [...new Set([...byWidth('cost'), ...byWidth('finish')])].sort(
    (a, b) => width(b, 'cost') - width(a, 'cost') || width(b, 'finish') - width(a, 'finish'),
  );
}
