import type { Edition } from '@/server/forecast/engine/types';
import { type Capacity, capacityOf, figure } from '../capacity';
import type { Compliance, Demands } from '../demands';

/** What running an option costs a month, in US dollars, as providers list it: a starting point, not an offer. */
export interface MonthlyUsd {
  low: number;
  high: number;
}

export interface Option {
  key: string;
  name: string;
  /** null: part of what another decision pays for. */
  monthlyUsd: MonthlyUsd | null;
  /** What one has from it, as a sentence without its beginning: "a failed server is replaced by itself". */
  gives: string;
  /** Up to where it is enough: "up to 20 workers". */
  enoughWhen: string;
}

export interface Verdict {
  option: string;
  /** One sentence with the figure that decided. */
  because: string;
}

/** One question of architecture: its answers as data, and the rule that picks one. */
export interface Decision {
  key: string;
  name: string;
  /** From the least to the most. */
  options: readonly Option[];
  choose(facts: Facts): Verdict;
}

/** What a rule may look at. */
export interface Facts {
  edition: Edition;
  demands: Demands;
  capacity: Capacity;
  people: number;
  awayHours: number;
  /** In three years, at this edition's pace. */
  databaseGigabytes: number;
  filesGigabytes: number;
  /** Whether the law or a contract asks for more than good habits. */
  strict: Compliance | null;
}

const STRICT: readonly Compliance[] = ['health', 'finance', 'public-sector'];
const YEARS = 3;

export function factsOf(edition: Edition, demands: Demands): Facts {
  const capacity = capacityOf(edition, demands);
  return {
    edition,
    demands,
    capacity,
    people: demands.people[edition],
    awayHours: demands.awayHoursPerMonth[edition],
    databaseGigabytes: capacity.databaseGigabytesPerYear * YEARS,
    filesGigabytes: capacity.filesGigabytesPerYear * YEARS,
    strict: STRICT.find(kind => demands.compliance.includes(kind)) ?? null,
  };
}

export const COMPLIANCE_NAMES: Record<Compliance, string> = {
  'personal-data': 'Personal data',
  health: 'Health data',
  'card-payments': 'Card payments',
  finance: 'Other people’s money',
  'public-sector': 'Work for public bodies',
};

/** `1 worker`, `3 workers`, `0.42 requests a second`. */
export const workers = (count: number): string => `${figure(count)} ${count === 1 ? 'worker' : 'workers'}`;
export const hours = (count: number): string => `${figure(count)} ${count === 1 ? 'hour' : 'hours'} a month`;
export const rate = (perSecond: number): string => `${figure(perSecond)} requests a second`;
