import { quantileOfSorted } from '../numbers/quantile';
import type { Plan } from '../plan/plan';
import type { Driver, Edition } from '../types';
import type { Columns } from './columns';
import { groupsAlike, tenthsWithin } from './tenths';

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
  const p80 = (counts: (trial: number) => boolean): readonly [number, number] | null => {
    const trials: number[] = [];
    for (let i = 0; i < columns.count; i++) if (counts(i)) trials.push(i);
    if (trials.length < LEAST_TRIALS) return null;
    return [
      quantileOfSorted(Float64Array.from(trials, i => columns.cost[i]!).sort(), 0.8),
      quantileOfSorted(Int32Array.from(trials, i => columns.finishDay[i]!).sort(), 0.8),
    ];
  };
  const driver = (
    kind: Driver['kind'],
    id: string,
    isLow: (trial: number) => boolean,
    isHigh: (trial: number) => boolean,
  ): Driver[] => {
    const low = p80(isLow);
    const high = p80(isHigh);
    return low && high ? [{ kind, id, cost: [low[0], high[0]], finish: [low[1], high[1]] }] : [];
  };
  const everyTrial: readonly Int32Array[] = [Int32Array.from({ length: columns.count }, (_, trial) => trial)];
  const tenths = (kind: Driver['kind'], id: string, values: Float64Array, groups = everyTrial): Driver[] => {
    const sides = tenthsWithin(groups, values);
    return driver(
      kind,
      id,
      i => sides[i] === -1,
      i => sides[i] === 1,
    );
  };
  const systemic = plan.input.systemicShare > 0 ? columns.row('systemic', 0) : null;
  const spread = commonSpread > 0 ? columns.row('commonSpread', 0) : null;
  const alike = systemic ? groupsAlike(systemic) : everyTrial;
  const all = [
    ...(systemic ? tenths('systemic', '', systemic) : []),
    ...(spread ? tenths('calibration', '', spread) : []),
    ...work.features.flatMap((feature, f) =>
      tenths('feature', feature.id, columns.row('featureOwnHours', f), alike),
    ),
    ...risks.flatMap((risk, index) => {
      const happened = columns.row('riskHappened', index);
      return driver(
        'risk',
        risk.id,
        i => happened[i] === 0,
        i => happened[i] === 1,
      );
    }),
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
