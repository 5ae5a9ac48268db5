import { quantileOfSorted, rankOf } from '../numbers/quantile';
import type { Plan } from '../plan/plan';
import type { Driver, Edition } from '../types';
import type { Columns } from './columns';
import { withoutShared } from './own-part';

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
  const p80 = (isIn: (trial: number) => boolean): readonly [number, number] | null => {
    const trials: number[] = [];
    for (let i = 0; i < columns.count; i++) if (isIn(i)) trials.push(i);
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
  const tenths = (kind: Driver['kind'], id: string, values: Float64Array): Driver[] => {
    const sorted = values.slice().sort();
    const low = sorted[rankOf(0.1, sorted.length)]!;
    const high = sorted[sorted.length - 1 - rankOf(0.1, sorted.length)]!;
    if (low === high) return [];
    return driver(
      kind,
      id,
      i => values[i]! <= low,
      i => values[i]! >= high,
    );
  };
  const systemic = plan.input.systemicShare > 0 ? columns.row('systemic', 0) : null;
  /** A feature's hours carry S, which all features share and which has a bar of its own. */
  const ownPart = (hours: Float64Array) => (systemic ? withoutShared(hours, systemic) : hours);
  const all = [
    ...(systemic ? tenths('systemic', '', systemic) : []),
    ...(commonSpread > 0 ? tenths('calibration', '', columns.row('commonSpread', 0)) : []),
    ...work.features.flatMap((feature, f) =>
      tenths('feature', feature.id, ownPart(columns.row('featureHours', f))),
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
