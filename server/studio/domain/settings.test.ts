import { describe, expect, it } from 'vitest';
import { settingsSchema, slugFrom, slugSchema } from './settings';

describe('an address made from a name', () => {
  it.each([
    ['Café Nørd & Co', 'cafe-nord-co'],
    ['  Northlight Studio ', 'northlight-studio'],
    ['Straße 7', 'strasse-7'],
    ['Ægir', 'aegir'],
    ['株式会社', ''],
    ['---', ''],
  ])('%s gives %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });

  it('is one that the form takes, however long the name', () => {
    for (const name of ['a'.repeat(80), `${'a'.repeat(47)} b c`, 'Ünïcödé — Ltd.'])
      expect(slugSchema.safeParse(slugFrom(name)).success, name).toBe(true);
  });
});

describe('settings', () => {
  const good = {
    name: 'Northlight',
    currency: 'EUR',
    timeZone: 'Europe/Oslo',
    country: null,
    region: null,
    hoursPerDay: 8,
    focusFactor: 0.8,
    marginRate: 0.2,
    rangeConfidence: 0.8,
  };

  it.each([
    ['currency', 'EURO'],
    ['currency', 'eur'],
    ['timeZone', 'Oslo'],
    ['timeZone', '+01:00'],
    ['hoursPerDay', 0],
    ['hoursPerDay', 25],
    ['focusFactor', 0],
    ['focusFactor', 1.01],
    ['marginRate', -0.1],
    ['marginRate', Number.NaN],
    ['name', '   '],
  ])('refuse %s %j and say so at that field', (field, value) => {
    const parsed = settingsSchema.safeParse({ ...good, [field]: value });
    expect(parsed.error?.issues.map(issue => issue.path.join('.'))).toEqual([field]);
  });

  it.each(['Asia/Kolkata', 'Asia/Calcutta', 'UTC'])('take the time zone %s', timeZone => {
    expect(settingsSchema.safeParse({ ...good, timeZone }).success).toBe(true);
  });

  it('take the defaults of a new studio', () => {
    expect(settingsSchema.safeParse(good).success).toBe(true);
  });
});
