import type { JoinedTrials } from '../joined-trials';
import type { TrialDetail } from '../trial-detail';

type Kept = Float32Array | Float64Array | Int16Array | Int32Array | Uint8Array;
type Table = { [K in keyof TrialDetail]: TrialDetail[K] extends Kept ? K : never }[keyof TrialDetail];

/** What the trials in detail say, put together where they were run in parts. */
export class Columns {
  /** Trials in detail: the first of all. */
  readonly count: number;
  readonly cost: Float64Array;
  readonly finishDay: Int32Array;
  readonly sortedCost: Float64Array;
  readonly sortedFinish: Int32Array;

  constructor(private readonly trials: JoinedTrials) {
    this.count = trials.details.reduce((sum, detail) => sum + detail.count, 0);
    this.cost = trials.cost.subarray(0, this.count);
    this.finishDay = trials.finishDay.subarray(0, this.count);
    this.sortedCost = this.cost.slice().sort();
    this.sortedFinish = this.finishDay.slice().sort();
  }

  /** A copy of one row of a table, of all trials in order. */
  row<T extends Table>(table: T, row: number): TrialDetail[T] {
    const { details } = this.trials;
    const joined = new (details[0]![table].constructor as new (length: number) => TrialDetail[T])(this.count);
    let at = 0;
    for (const detail of details) {
      const { count } = detail;
      joined.set(detail[table].subarray(row * count, (row + 1) * count), at);
      at += count;
    }
    return joined;
  }

  /** Sums over the parts of a table that counts trials. */
  sum(table: 'criticalCount' | 'busyChange'): Int32Array {
    const total = new Int32Array(this.trials.details[0]![table].length);
    for (const detail of this.trials.details) {
      detail[table].forEach((value, i) => {
        total[i]! += value;
      });
    }
    return total;
  }
}
