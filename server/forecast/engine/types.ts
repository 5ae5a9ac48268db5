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

/** As they are said within a sentence. */
export const DISCIPLINE_WORDS: Readonly<Record<Discipline, string>> = {
  design: 'design',
  frontend: 'frontend',
  backend: 'backend',
  qa: 'QA',
  devops: 'DevOps',
  pm: 'project management',
};

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
  /** Share of its chance that it has in common with all work (as ρ), 0 to 0.6: above 0 it comes when all goes badly. */
  systemicShare?: number | undefined;
  /** The smallest edition that it threatens. */
  edition: Edition;
  impact: /** Extra hours, spread over the named features in proportion to their likely hours. */
    | { kind: 'hours'; range: Range; featureIds: readonly string[] }
    /** Working days of delay to the whole project's finish. */
    | { kind: 'days'; range: Range }
    /** Money, in minor units. */
    | { kind: 'money'; range: Range };
}

export interface FixedCost {
  title: string;
  amountMinor: number;
  edition: Edition;
  /** Once for the project (the default), or again for each month from the start until the finish. */
  per?: 'project' | 'month' | undefined;
}

/** Work that is done or begun: it narrows the forecast of the rest. */
export interface Progress {
  /** First day on which the rest may be worked on. */
  from: string;
  /** What the hours below have cost so far. */
  spentMinor: number;
  /** Hours logged by feature and discipline. What is done took just these; what is not takes more than these. */
  items: readonly { featureId: string; discipline: Discipline; hours: number; isDone: boolean }[];
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
  /** Costs that do not depend on hours: licences, hardware, travel; once, or for each month until the finish. */
  fixedCosts: readonly FixedCost[];
  /** What has been done already; without it nothing has. */
  progress?: Progress | null;
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
  /** What the mean cost is made of, in minor units. */
  costParts: { work: number; fixed: number; monthly: number; risks: number; spent: number };
  /** Days of finish; the histogram's axis is calendar days after `start`. */
  finish: { p10: string; p50: string; p80: string; p95: string; histogram: Histogram };
  /** The cumulative curves: what 0, 1, … 100% of the trials do not exceed, in minor units and days after `start`. */
  curve: { costMinor: readonly number[]; finishDay: readonly number[] };
  /** Working days of the studio from start to finish. */
  workdays: { mean: number; p10: number; p50: number; p80: number; p95: number };
  /** Share of trials; null where the budget or deadline is not given. */
  probability: { budget: number | null; deadline: number | null; joint: number | null };
  /** Shares of trials finished by the end of each month (`2027-05`), and of those finished within the budget. */
  months: readonly { month: string; finished: number; inBudget: number | null }[];
  /** A few hundred (cost in minor units, calendar days after start) pairs, for the joint cloud. */
  cloud: readonly (readonly [costMinor: number, finishDay: number])[];
  /** What the figures come from; null where only figures were asked for. */
  detail: EditionDetail | null;
}

/** What drives an edition's figures, and when what happens. Measured on the first 10,000 trials at most. */
export interface EditionDetail {
  features: readonly FeatureForecast[];
  /** By how far the P80 moves with each input; the greatest first. */
  drivers: readonly Driver[];
  risks: readonly RiskWorth[];
  /** Who does what when, if everything takes its median; the first to begin first. */
  pieces: readonly ChainLink[];
  /** The chain of work that decides the finish when everything takes its median, first to last. */
  criticalChain: readonly ChainLink[];
  /** Share of each person's working days that is taken, by week from the start's Monday, as whole per cent. */
  load: readonly { personId: string; weeks: readonly number[] }[];
}

export interface FeatureForecast {
  id: string;
  /**
   * Start and finish in calendar days after the start, at P10, P50, P90. Whole days, both included: begun and
   * finished on the first day is 0 and 0.
   */
  start: readonly [number, number, number];
  finish: readonly [number, number, number];
  /** Hours at P10, P50, P90, risks included. */
  hours: readonly [number, number, number];
  /** Share of trials in which it is on the critical chain. */
  criticality: number;
  /** Spearman's rank correlation of its hours with cost and with finish. */
  withCost: number;
  withFinish: number;
}

export interface Driver {
  kind: 'feature' | 'risk' | 'systemic' | 'calibration';
  /** Of the feature or risk; empty for what all work has in common. */
  id: string;
  /** P80 of cost and of finish (calendar days after start) when the input is in its lowest and highest tenth; of a
   * risk, when it does not and when it does happen. */
  cost: readonly [number, number];
  finish: readonly [number, number];
}

/** What a risk adds: the same trials with and without it. */
export interface RiskWorth {
  id: string;
  /** Share of trials in which it happens. */
  happens: number;
  /** Mean cost and mean calendar days that it adds over all trials. */
  costMinor: number;
  days: number;
  /** By how much the P80 is higher with it. */
  p80CostMinor: number;
  p80Days: number;
}

export interface ChainLink {
  featureId: string;
  discipline: Discipline;
  personId: string;
  /** Calendar days after start, whole, both included. */
  startDay: number;
  finishDay: number;
}

export interface Forecast {
  engineVersion: string;
  seed: number;
  trials: number;
  editions: Record<Edition, EditionForecast>;
  /** Where the model is doubtful, as sentences for the studio. */
  warnings: readonly string[];
}
