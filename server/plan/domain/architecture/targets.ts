import type { Edition } from '@/server/forecast/engine/types';
import { capacityOf, figure, HOURS_PER_MONTH, megabytes, peopleOf, percent, WORKER_USE } from './capacity';
import { chooseFor } from './decisions';
import type { Demands } from './demands';

export interface Target {
  key: string;
  measure: string;
  value: string;
  /** The arithmetic, or what it rests on, in one sentence. */
  how: string;
}

/** Hours that the choices of architecture allow for; decisions/data.ts has the same figures. */
const RECOVERY_POINTS: Record<string, string> = { nightly: '24 hours', 'point-in-time': '5 minutes' };

/** What an edition has to carry, as figures that can be tested. */
export function targetsFor(edition: Edition, demands: Demands): Target[] {
  const capacity = capacityOf(edition, demands);
  const options = new Map(chooseFor(edition, demands).map(choice => [choice.decision.key, choice.option]));
  const people = demands.people[edition];
  const away = demands.awayHoursPerMonth[edition];
  const backups = options.get('backups')!;
  // Of answers that wait in line at 60% use (M/M/1), 95% are within ln 20 ≈ 3 times the mean time in the system.
  const p95Ms = Math.ceil((Math.log(20) * demands.serviceMs) / (1 - WORKER_USE) / 50) * 50;
  return [
    {
      key: 'people',
      measure: 'People with an account',
      value: figure(people),
      how: `${peopleOf(people)}, ${figure(capacity.activePeople)} of them (${percent(demands.activeShare)}) on the busiest day.`,
    },
    {
      key: 'peak',
      measure: 'Requests in the busiest hour',
      value: `${figure(capacity.peakPerSecond)} a second`,
      how: `${peopleOf(capacity.activePeople)} × ${figure(demands.requestsPerPerson)} requests × ${percent(demands.peakHourShare)} ÷ 3,600 s; tested at twice of it.`,
    },
    {
      key: 'answer-time',
      measure: '95 of 100 answers within',
      value: `${figure(p95Ms)} ms`,
      how: `ln 20 × ${figure(demands.serviceMs)} ms ÷ (1 − 0.6), for workers that are busy 60% of the time, rounded up to 50 ms.`,
    },
    {
      key: 'availability',
      measure: 'Availability',
      value: percent(capacity.availability),
      how: `1 − ${figure(away)} hours away ÷ ${HOURS_PER_MONTH} hours in a month.`,
    },
    {
      key: 'recovery-point',
      measure: 'Most that may be lost',
      value: RECOVERY_POINTS[backups.key] ?? '5 minutes',
      how: `${figure(capacity.recordsPerYear)} records a year ÷ 250 working days = ${figure(capacity.recordsPerYear / 250)} in a day; backups: ${lowered(backups.name)}.`,
    },
    {
      key: 'recovery-time',
      measure: 'Back again within',
      value: recoveryTime(options.get('regions')!.key, options.get('database-copies')!.key),
      how: `By the choice for the database (${lowered(options.get('database-copies')!.name)}) and for regions (${lowered(options.get('regions')!.name)}); it may be away ${figure(away)} hours a month.`,
    },
    {
      key: 'growth',
      measure: 'Growth of data in a year',
      value: `${figure(capacity.databaseGigabytesPerYear)} GB records, ${figure(capacity.filesGigabytesPerYear)} GB files`,
      how: `${figure(capacity.recordsPerYear)} records × ${figure(demands.recordKilobytes)} kB × 2 for indexes; ${peopleOf(people)} × ${megabytes(demands.filesMegabytesPerPersonYear)} of files.`,
    },
  ];
}

const recoveryTime = (regions: string, copies: string): string =>
  regions === 'two' ? '15 minutes' : copies === 'none' ? '2 hours' : '5 minutes';

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
