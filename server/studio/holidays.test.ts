import { describe, expect, it } from 'vitest';
import { currencySchema } from '@/server/kernel/money';
import { settingsSchema } from './domain/settings';
import { holidayPlaces, publicHolidays } from './holidays';

const days = (country: string | null, region: string | null = null) =>
  publicHolidays(country, region, [2027]).map(one => one.day);

describe('public holidays', () => {
  it('follow the country', () => {
    expect(days('NO')).toContain('2027-05-17');
    expect(days('SE')).not.toContain('2027-05-17');
  });

  it('follow the region within the country', () => {
    expect(days('DE', 'BY')).toContain('2027-01-06');
    expect(days('DE', 'BE')).not.toContain('2027-01-06');
  });

  it('are none without a country', () => {
    expect(days(null)).toEqual([]);
  });

  it('are listed once a day, in order, with every name of the day', () => {
    const norway = publicHolidays('NO', null, [2027, 2028]);
    const listed = norway.map(one => one.day);
    expect(listed).toEqual([...new Set(listed)].sort());
    expect(norway.find(one => one.day === '2027-05-17')?.name).toMatch(/, /);
  });

  it('of several days count each whole day, and half a day not at all', () => {
    expect(days('SA')).toEqual(
      expect.arrayContaining(['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12']),
    );
    expect(days('CN')).not.toContain('2027-03-08');
  });
});

describe('the places on offer', () => {
  it('each suggest a currency and time zones that studios can use', () => {
    for (const place of holidayPlaces()) {
      expect(currencySchema.safeParse(place.currency).success, place.name).toBe(true);
      for (const zone of place.timeZones)
        expect(settingsSchema.shape.timeZone.safeParse(zone).success, `${place.name} ${zone}`).toBe(true);
    }
  });
});
