import { rankOf } from '../numbers/quantile';
import { selectRanks } from '../numbers/select';
import type { Followed } from './follow-build';
import type { Breakdown, Build, BuildLater, MonthlyQuantiles } from './types';

const PARTS = ['run', 'corrective', 'correctiveFromDebt', 'enhancement', 'interest', 'repayment'] as const;

/** Keeps what one build did in every trial, month after month, and sums it up. */
export class Tally {
  private readonly spent: Float64Array;
  /** Sums over the trials, by month. */
  private readonly timeLost: Float64Array;
  private readonly sums = {
    build: 0,
    run: 0,
    corrective: 0,
    correctiveFromDebt: 0,
    enhancement: 0,
    interest: 0,
    repayment: 0,
  };

  constructor(
    private readonly build: Build,
    private readonly horizonMonths: number,
    private readonly trials: number,
  ) {
    this.spent = new Float64Array((horizonMonths + 1) * trials);
    this.timeLost = new Float64Array(horizonMonths);
  }

  add(trial: number, followed: Followed): void {
    const { trials, horizonMonths, spent, timeLost, sums } = this;
    for (let month = 0; month <= horizonMonths; month++) {
      spent[month * trials + trial] = followed.spent[month]!;
    }
    for (let month = 0; month < horizonMonths; month++) {
      timeLost[month]! += followed.timeLost[month]!;
    }
    sums.build += followed.spent[0]!;
    for (const part of PARTS) sums[part] += followed[part];
  }

  /** To be asked once: it puts what was kept in another order. */
  summary(): BuildLater {
    return {
      build: this.build,
      cumulativeMinor: this.cumulative(),
      timeLostShare: Array.from(this.timeLost, sum => toTenThousandths(sum / this.trials)),
      atHorizon: this.breakdown(),
    };
  }

  private cumulative(): MonthlyQuantiles {
    const { trials, spent } = this;
    const ranks = LEVELS.map(level => rankOf(level, trials));
    const rows = Array.from({ length: this.horizonMonths + 1 }, (_, month) => {
      const ofMonth = spent.subarray(month * trials, (month + 1) * trials);
      selectRanks(ofMonth, ranks);
      return ranks.map(rank => Math.round(ofMonth[rank]!));
    });
    const at = (level: number) => rows.map(row => row[level]!);
    return { p10: at(0), p50: at(1), p80: at(2), p90: at(3) };
  }

  /** The parts are rounded, and the total is their sum, so that a table adds up. */
  private breakdown(): Breakdown {
    const mean = Object.fromEntries(
      Object.entries(this.sums).map(([part, sum]) => [part, Math.round(sum / this.trials)]),
    ) as typeof this.sums;
    return { total: mean.build + mean.run + mean.corrective + mean.enhancement, ...mean };
  }
}

const LEVELS = [0.1, 0.5, 0.8, 0.9];
const toTenThousandths = (share: number) => Math.round(share * 10_000) / 10_000;
