import Holidays from 'date-holidays';
import { type Day, plusDays } from '@/server/kernel/clock';
import { invalid } from '@/server/kernel/errors';
import { currencyOf } from './domain/currencies';
import type { Place } from './domain/place';

export interface Holiday {
  day: Day;
  name: string;
}

/**
 * Public holidays of a country (and region) in the given years, each whole day off once, in order.
 * Where a holiday moves to another day because it falls on a weekend, both are listed.
 */
export function publicHolidays(
  country: string | null,
  region: string | null,
  years: readonly number[],
): Holiday[] {
  if (!country) return [];
  const names = new Map<Day, string[]>();
  for (const { day, name } of years.flatMap(year => holidaysOfYear(country, region, year))) {
    const others = names.get(day) ?? [];
    if (!others.includes(name)) names.set(day, [...others, name]);
  }
  return [...names]
    .map(([day, all]) => ({ day, name: all.join(', ') }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Working out a year takes the library some 20 ms, and every look at a forecast asks for six. */
const known = new Map<string, Holiday[]>();

function holidaysOfYear(country: string, region: string | null, year: number): Holiday[] {
  const key = `${country}/${region}/${year}`;
  const found = known.get(key) ?? computeYear(country, region, year);
  known.set(key, found);
  return found;
}

function computeYear(country: string, region: string | null, year: number): Holiday[] {
  const calendar = region ? new Holidays(country, region) : new Holidays(country);
  return (calendar.getHolidays(year, 'en') ?? [])
    .filter(one => one.type === 'public')
    .flatMap(one =>
      Array.from({ length: wholeDays(one) }, (_, place) => ({
        day: plusDays(one.date.slice(0, 10), place),
        name: one.name,
      })),
    );
}

/** Afternoons off count as working days: `engine` knows only whole ones. */
const wholeDays = (holiday: { start: Date; end: Date }) =>
  Math.floor((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000 + CLOCK_CHANGE);

/** A day on which the clocks go forward is an hour short. */
const CLOCK_CHANGE = 1.5 / 24;

let places: Place[] | undefined;

/** Countries and their regions that the holiday calendar knows, by name. */
export function holidayPlaces(): readonly Place[] {
  places ??= readPlaces();
  return places;
}

function readPlaces(): Place[] {
  const calendar = new Holidays();
  return Object.entries(calendar.getCountries('en'))
    .map(([code, name]) => ({
      code,
      name,
      regions: Object.entries(calendar.getStates(code, 'en') ?? {}).map(([key, label]) => ({
        code: key,
        name: label,
      })),
      currency: currencyOf(code),
      timeZones: new Holidays(code).getTimezones(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Refuses a country or region whose holidays are not known. */
export function assertPlace({ country, region }: { country: string | null; region: string | null }): void {
  const place = holidayPlaces().find(one => one.code === country);
  if (country && !place) throw invalid('Choose a country from the list.', { country: 'Not in the list.' });
  if (region && !place?.regions.some(one => one.code === region))
    throw invalid('Choose a region of that country.', { region: 'Not a region of that country.' });
}
