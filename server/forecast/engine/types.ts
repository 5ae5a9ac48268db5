/**
 * What the engine is given and what it gives back. Plain data: it crosses worker boundaries,
 * is stored with a proposal, and must survive JSON unchanged.
 *
 * Units: hours are person-hours of focused work; money is integer minor units of one currency;
 * dates are ISO calendar days (`2027-03-01`) with no time zone.
 */

export const EDITIONS = ['mvp', 'scalable', 'enterprise'] as const;
export type Edition = (typeof EDITIONS)[number];

export const DISCIPLINES = ['design', 'frontend', 'backend', 'qa', 'devops', 'pm'] as const;
export type Discipline = (typeof DISCIPLINES)[number];

/** A three-point estimate: P10, P50 and P90. `low = likely = high` is certain. */
export interface Range {
  low: number;
  likely: number;
  high: number;
}

export interface Feature {
  id: string;
  title: string;
  /** The smallest edition that has it; each edition includes the ones before. */
  edition: Edition;
  /** Hours of work by discipline. */
  effortHours: Partial<Record<Discipline, Range>>;
  /** Ids of the features that must be finished before this one begins. */
  needs: readonly string[];
}

export interface Person {
  id: string;
  name: string;
  disciplines: readonly Discipline[];
  /** Share of a full working day, above 0 and at most 1. */
  share: number;
  /** What one hour costs the studio. */
  rateMinorPerHour: number;
  /** ISO weekdays (1 Monday … 7 Sunday) on which this person works. */
  weekdays: readonly number[];
  /** First and last day off, both included. */
  timeOff: readonly { from: string; to: string }[];
}

/** A thing that may happen: with what chance, and what it then costs in hours, days or money. */
export interface Risk {
  id: string;
  title: string;
  /** 0 to 1. */
  probability: number;
  /** The smallest edition that it threatens. */
  edition: Edition;
  impact: /** Extra hours, spread over the named features in proportion to their likely hours. */
    | { kind: 'hours'; range: Range; featureIds: readonly string[] }
    /** Working days of delay to the whole project's finish. */
    | { kind: 'days'; range: Range }
    /** Money, in minor units. */
    | { kind: 'money'; range: Range };
}

/** How finished work turned out against its estimates, as it is applied to the next forecast. */
export interface Calibration {
  /** Hours of each discipline are multiplied by this; 1 where nothing is known. */
  hoursFactor: Record<Discipline, number>;
  /**
   * How far the logarithm of a whole project's actual ÷ estimate spreads around its middle: Student's t with this
   * scale and these degrees of freedom. Where the plan's own spread is narrower, a factor common to all work makes
   * up the difference. Null where only single tasks are known.
   */
  projectSpread: { scale: number; degreesOfFreedom: number } | null;
}

export interface ForecastInput {
  /** ISO 4217. */
  currency: string;
  /** First day on which work may begin. */
  start: string;
  /** Length of a full working day. */
  hoursPerDay: number;
  /** Share of a working day that goes into planned work, above 0 and at most 1. */
  focusFactor: number;
  /** How the three points are read. With `lognormal`, the range holds with chance `rangeConfidence`. */
  distribution: 'lognormal' | 'pert';
  /** Chance that the true value lies between low and high; 0.8 for P10 to P90. */
  rangeConfidence: number;
  /** Share of the spread that all work has in common (ρ), 0 to 0.6. */
  systemicShare: number;
  features: readonly Feature[];
  team: readonly Person[];
  /** Days on which nobody works. */
  holidays: readonly string[];
  risks: readonly Risk[];
  /** Costs that do not depend on hours: licences, hardware, travel. */
  fixedCosts: readonly { title: string; amountMinor: number; edition: Edition }[];
  /** What the studio's finished work says of its estimates; without it they are taken as they stand. */
  calibration?: Calibration | null;
  /** The most that the work may cost; null when not given. */
  budgetMinor: number | null;
  /** The last acceptable day of finish; null when not given. */
  deadline: string | null;
  /** Unsigned 32-bit integer. */
  seed: number;
  trials: number;
}

/** Counts of trials in `counts.length` equal bins from `from` to `to`. */
export interface Histogram {
  from: number;
  to: number;
  counts: readonly number[];
}

export interface EditionForecast {
  edition: Edition;
  featureCount: number;
  /** Sum of likely hours, before sampling. */
  likelyHours: number;
  /** Money in minor units, whole numbers. */
  cost: { mean: number; p10: number; p50: number; p80: number; p95: number; histogram: Histogram };
  /** Days of finish; the histogram's axis is calendar days after `start`. */
  finish: { p10: string; p50: string; p80: string; p95: string; histogram: Histogram };
  /** Working days of the studio from start to finish. */
  workdays: { mean: number; p10: number; p50: number; p80: number; p95: number };
  /** Share of trials; null where the budget or deadline is not given. */
  probability: { budget: number | null; deadline: number | null; joint: number | null };
  /** A few hundred (cost in minor units, calendar days after start) pairs, for the joint cloud. */
  cloud: readonly (readonly [costMinor: number, finishDay: number])[];
  /**
   * Expected start and finish of each feature in calendar days after start, at P10, P50, P90. Whole days, both
   * included: begun and finished on the first day is 0 and 0.
   */
  features: readonly {
    id: string;
    start: readonly [number, number, number];
    finish: readonly [number, number, number];
  }[];
}

export interface Forecast {
  engineVersion: string;
  seed: number;
  trials: number;
  editions: Record<Edition, EditionForecast>;
  /** Where the model is doubtful, as sentences for the studio. */
  warnings: readonly string[];
}
