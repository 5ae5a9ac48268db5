import type { Edition, Range } from '../types';
import type { AssumptionKey } from './assumptions';

/**
 * A build whose cost is followed: an edition as the plan describes it, or the MVP's scope built cheaper, with a share
 * of its cost saved on quality.
 */
export type Build = 'cheap' | Edition;

export type Assumptions = Readonly<Record<AssumptionKey, Range>>;

export interface LaterInput {
  /**
   * What each edition costs to build, in minor units, in some trials of its forecast: the same trial at the same place
   * in every edition, so that what editions have in common costs the same in all of them.
   */
  buildCostMinor: Readonly<Record<Edition, readonly number[]>>;
  /** The scope that the product has to reach, whatever it begins with. Editions beyond it are not compared. */
  scope: Edition;
  assumptions: Assumptions;
  /** Added to the cost of all work to make it a price; 0 counts what it costs the studio. Running it has no margin. */
  markupRate: number;
  horizonMonths: number;
  /** Unsigned 32-bit integer. */
  seed: number;
  trials: number;
}

/** One figure per month, at the tenth, half, eight tenths and nine tenths of the trials. */
export interface MonthlyQuantiles {
  p10: readonly number[];
  p50: readonly number[];
  p80: readonly number[];
  p90: readonly number[];
}

/** What a build has cost at the horizon, on average over the trials, in minor units. The first four add up to `total`. */
export interface Breakdown {
  total: number;
  build: number;
  run: number;
  /** Repairs; and how much of them the debt causes. */
  corrective: number;
  correctiveFromDebt: number;
  /** Wishes, missing scope and repayment, with the time that the debt takes; how much of it is that time, and repayment. */
  enhancement: number;
  interest: number;
  repayment: number;
}

export interface BuildLater {
  build: Build;
  /** Spent until the end of each month after launch, in minor units; month 0 is the build alone. */
  cumulativeMinor: MonthlyQuantiles;
  /** Share of the time for changes that the debt takes, on average over the trials; the first entry is month 1. */
  timeLostShare: readonly number[];
  atHorizon: Breakdown;
}

/** When the cheap build has cost as much as an edition for the first time. */
export interface Crossing {
  edition: Edition;
  /** Share of trials in which it is cheaper until the horizon. */
  neverShare: number;
  /** Null: later than the horizon. A trial that never crosses counts as later than any month. */
  month: { p10: number | null; p50: number | null; p90: number | null };
  /** Trials that cross in each month, from month 0. */
  counts: readonly number[];
}

export interface LaterResult {
  horizonMonths: number;
  trials: number;
  scope: Edition;
  /** The cheap build first, then the editions up to the scope. */
  builds: readonly BuildLater[];
  crossings: readonly Crossing[];
}
