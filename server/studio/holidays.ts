import Holidays from 'date-holidays';
import type { Day } from '@/server/kernel/clock';

/**
 * Public holidays of a country (and region) in the given years, as calendar days in order. Where a
 * holiday moves to another day because it falls on a weekend, both are listed.
 */
export function publicHolidays(
  country: string | null,
  region: string | null,
  years: readonly number[],
): Holiday[] {
  if (!country) return [];
  const calendar = region ? new Holidays(country, region) : new Holidays(country);
  const days = years.flatMap(year => calendar.getHolidays(year) ?? []).filter(one => one.type === 'public');
  return days
    .map(one => ({ day: one.date.slice(0, 10), name: one.name }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

export interface Holiday {
  day: Day;
  name: string;
}

/** Countries and their regions that the holiday calendar knows, by name. */
export function holidayPlaces(): { code: string; name: string; regions: { code: string; name: string }[] }[] {
  const calendar = new Holidays();
  return Object.entries(calendar.getCountries('en'))
    .map(([code, name]) => ({
      code,
      name,
      regions: Object.entries(calendar.getStates(code, 'en') ?? {}).map(([key, label]) => ({
        code: key,
        name: label,
      })),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
