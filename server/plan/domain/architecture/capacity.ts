import type { Edition } from '@/server/forecast/engine/types';
import type { Demands } from './demands';

export const SECONDS_PER_DAY = 86_400;
/** 365 × 24 ÷ 12. */
export const HOURS_PER_MONTH = 730;
/** Above this use, waiting lines grow faster than load: at 60% an answer waits 1.5 times its own length. */
export const WORKER_USE = 0.6;
/** Indexes and old versions of rows take about as much room as the rows. */
export const STORAGE_OVERHEAD = 2;

/** What an edition has to carry. */
export interface Capacity {
  activePeople: number;
  requestsPerDay: number;
  meanPerSecond: number;
  peakPerSecond: number;
  /** Requests in work at the same time in the busiest hour. */
  concurrency: number;
  /** Workers, each answering one request at a time, that are busy 60% of the busiest hour. */
  workers: number;
  recordsPerYear: number;
  databaseGigabytesPerYear: number;
  filesGigabytesPerYear: number;
  /** 0 to 1. */
  availability: number;
}

export interface CapacityLine {
  key: keyof Capacity;
  label: string;
  /** The formula with its numbers put in. */
  formula: string;
  value: number;
  unit: string;
}

/**
 * What `demands` come to in one edition.
 *
 * - active people a = people × active share, whole, and at least 1 where somebody is active at all
 * - requests in a day d = a × requests of one person
 * - mean rate = d ÷ 86,400 s; peak rate λ = d × share of the busiest hour ÷ 3,600 s
 * - Little’s law (J. D. C. Little, 1961): requests in work at once L = λ × W, where W is the time one takes in seconds
 * - workers = L ÷ 0.6, rounded up, at least 1
 * - records in a year r = people × records of one person, whole; database in a year = r × size × 2
 * - files in a year = people × megabytes of one person ÷ 1,000
 * - availability = 1 − hours away ÷ 730
 */
export function capacityOf(edition: Edition, demands: Demands): Capacity {
  const people = demands.people[edition];
  const activePeople = activeOf(people, demands.activeShare).count;
  const requestsPerDay = activePeople * demands.requestsPerPerson;
  const peakPerSecond = (requestsPerDay * demands.peakHourShare) / 3_600;
  const concurrency = peakPerSecond * (demands.serviceMs / 1_000);
  const recordsPerYear = Math.round(people * demands.recordsPerPersonYear);
  return {
    activePeople,
    requestsPerDay,
    meanPerSecond: requestsPerDay / SECONDS_PER_DAY,
    peakPerSecond,
    concurrency,
    workers: Math.max(1, Math.ceil(concurrency / WORKER_USE)),
    recordsPerYear,
    databaseGigabytesPerYear: (recordsPerYear * demands.recordKilobytes * STORAGE_OVERHEAD) / 1_000_000,
    filesGigabytesPerYear: (people * demands.filesMegabytesPerPersonYear) / 1_000,
    availability: availabilityOf(demands.awayHoursPerMonth[edition]),
  };
}

/** Whole people, so that the arithmetic can be done again from what is shown. */
function activeOf(people: number, share: number): { count: number; isLeast: boolean } {
  // 335 × 0.7 is 234.49999… to a computer.
  const count = Math.round(Number((people * share).toPrecision(12)));
  const isLeast = count === 0 && people > 0 && share > 0;
  return { count: isLeast ? 1 : count, isLeast };
}

export const availabilityOf = (awayHoursPerMonth: number): number => 1 - awayHoursPerMonth / HOURS_PER_MONTH;
export const awayHoursOf = (availability: number): number => (1 - availability) * HOURS_PER_MONTH;

/** The arithmetic of one edition, line by line, for somebody who wants to check it. */
export function capacityLines(edition: Edition, demands: Demands): CapacityLine[] {
  const capacity = capacityOf(edition, demands);
  const people = demands.people[edition];
  const active = peopleOf(capacity.activePeople);
  const line = (key: keyof Capacity, label: string, formula: string, unit: string): CapacityLine => ({
    key,
    label,
    formula,
    value: capacity[key],
    unit,
  });
  return [
    line(
      'activePeople',
      'Active on the busiest day',
      `${peopleOf(people)} × ${percent(demands.activeShare)}${activeOf(people, demands.activeShare).isLeast ? ', at least 1' : ''}`,
      capacity.activePeople === 1 ? 'person' : 'people',
    ),
    line(
      'requestsPerDay',
      'Requests on that day',
      `${active} × ${figure(demands.requestsPerPerson)} requests`,
      'a day',
    ),
    line('meanPerSecond', 'Requests, mean', `${figure(capacity.requestsPerDay)} ÷ 86,400 s`, 'a second'),
    line(
      'peakPerSecond',
      'Requests in the busiest hour',
      `${figure(capacity.requestsPerDay)} × ${percent(demands.peakHourShare)} ÷ 3,600 s`,
      'a second',
    ),
    line(
      'concurrency',
      'In work at once (Little’s law)',
      `${figure(capacity.peakPerSecond)} a second × ${figure(demands.serviceMs / 1_000)} s`,
      'requests',
    ),
    line(
      'workers',
      'Workers at 60% use',
      `${figure(capacity.concurrency)} ÷ 0.6, rounded up`,
      capacity.workers === 1 ? 'worker' : 'workers',
    ),
    line(
      'recordsPerYear',
      'Records in a year',
      `${peopleOf(people)} × ${figure(demands.recordsPerPersonYear)} records`,
      'records',
    ),
    line(
      'databaseGigabytesPerYear',
      'Database growth',
      `${figure(capacity.recordsPerYear)} × ${figure(demands.recordKilobytes)} kB × 2 for indexes and old rows`,
      'GB a year',
    ),
    line(
      'filesGigabytesPerYear',
      'File growth',
      `${peopleOf(people)} × ${megabytes(demands.filesMegabytesPerPersonYear)} ÷ 1,000`,
      'GB a year',
    ),
    line(
      'availability',
      'Availability',
      `1 − ${figure(demands.awayHoursPerMonth[edition])} hours away ÷ 730 hours in a month`,
      'of the time',
    ),
  ];
}

/** Three figures that count: `0.0042`, `1.35`, `18.2`, `4,200`. */
export function figure(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) >= 100) return WHOLE.format(Math.round(value));
  return SMALL.format(Number(value.toPrecision(value < 1 ? 2 : 3)));
}

export const megabytes = (size: number): string => `${figure(size)} MB`;
export const peopleOf = (count: number): string => `${figure(count)} ${count === 1 ? 'person' : 'people'}`;

/** `2.5%`; near 100 with as many decimals as it needs: `99.95%`. */
export function percent(share: number): string {
  const decimals = share > 0.9 && share < 1 ? 2 : share < 0.1 ? 1 : 0;
  return `${Number((share * 100).toFixed(decimals))}%`;
}

const WHOLE = new Intl.NumberFormat('en');
const SMALL = new Intl.NumberFormat('en', { maximumFractionDigits: 8 });
