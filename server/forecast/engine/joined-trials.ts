import type { Trials } from './simulate';

/** Trials of one edition that were run in parts, in order. */
export interface JoinedTrials {
  cost: Float64Array;
  finishDay: Int32Array;
  workdays: Int32Array;
  sums: Trials['sums'];
  details: readonly NonNullable<Trials['detail']>[];
}

/** Puts runs together that were given in order. */
export function joined(runs: readonly Trials[]): JoinedTrials {
  const sum = (pick: keyof Trials['sums']) => runs.reduce((total, run) => total + run.sums[pick], 0);
  return {
    cost: concatenate(
      runs.map(run => run.cost),
      Float64Array,
    ),
    finishDay: concatenate(
      runs.map(run => run.finishDay),
      Int32Array,
    ),
    workdays: concatenate(
      runs.map(run => run.workdays),
      Int32Array,
    ),
    sums: { work: sum('work'), monthly: sum('monthly'), riskMoney: sum('riskMoney') },
    details: runs.map(run => run.detail).filter(detail => detail !== null),
  };
}

function concatenate<T extends Float64Array | Int32Array>(
  parts: readonly T[],
  Kind: { new (length: number): T },
): T {
  if (parts.length === 1) return parts[0]!;
  const whole = new Kind(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
