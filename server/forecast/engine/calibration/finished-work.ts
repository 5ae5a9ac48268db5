import { ln } from '../numbers/exponential';

export const WORK_KINDS = ['project', 'task'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** A piece of work that is done: what it was estimated at and what it took, in one unit, both above 0. */
export interface FinishedWork {
  /** Work of one group is comparable; null is a group of its own. */
  group: string | null;
  /**
   * The whole piece of work's P50: as likely over as under. A sum of single likely values lies below it, for each of
   * them is more likely to run over; the correction would then count that skew, which a forecast draws itself, again.
   */
  estimate: number;
  actual: number;
  /** The range that was given with the estimate, P10 to P90; null where none was. Holds the estimate. */
  range: { low: number; high: number } | null;
  /**
   * First and last day, ISO. Work without them is placed by its order. Where only the end is known the work informs
   * others from then on, but nobody knows what was finished before it began: it is not predicted itself.
   */
  dates: { started: string | null; finished: string } | null;
}

export const datesOf = (started: string | null, finished: string | null): FinishedWork['dates'] =>
  finished === null ? null : { started, finished };

/**
 * What evidence says of estimates before a studio has any of its own (design note ENGINE.md, "Calibration"): the
 * spread of the logarithm of actual ÷ estimate, for projects and for single tasks.
 */
export const USUAL_SPREAD: Readonly<Record<WorkKind, number>> = { project: 0.35, task: 0.8 };

/** rᵢ = ln(actualᵢ ÷ estimateᵢ): 0 is as estimated, 0.3 about a third over. */
export const logRatioOf = ({ actual, estimate }: FinishedWork): number => ln(actual) - ln(estimate);
