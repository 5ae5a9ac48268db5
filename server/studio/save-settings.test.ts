import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { holidays, nextHolidays, studioFace, studioSettings } from './queries';
import { saveSettings } from './save-settings';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const settings = {
  name: 'Renamed',
  currency: 'NOK',
  timeZone: 'Europe/Berlin',
  country: 'DE',
  region: 'BY',
  hoursPerDay: 7.5,
  focusFactor: 0.7,
  marginRate: 0.25,
};

describe('saving the settings', () => {
  it('by an owner changes them, the public face and the holidays at once', async () => {
    await studioFace(studio.visitor, {});
    await saveSettings(studio.owner, settings);
    expect(await studioSettings(studio.member, {})).toMatchObject(settings);
    expect(await studioFace(studio.visitor, {})).toMatchObject({ name: 'Renamed', currency: 'NOK' });
    const days = await holidays(studio.owner, { years: [2027] });
    expect(days.map(one => one.day)).toContain('2027-01-06');
  });

  it('leaves every other studio as it was', async () => {
    expect(await studioSettings(other.owner, {})).toMatchObject({ name: 'Test studio', country: 'NO' });
  });

  it.each(['manager', 'member', 'visitor', 'system'] as const)('is refused to a %s', async who => {
    await expect(saveSettings(studio[who], settings)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it.each([
    [{ country: 'XX', region: null }, 'country'],
    [{ region: 'ZZ' }, 'region'],
    [{ country: null, region: 'BY' }, 'region'],
    [{ currency: 'XYZ' }, 'currency'],
    [{ focusFactor: 1.2 }, 'focusFactor'],
  ])('with %j is refused and names the field', async (wrong, field) => {
    await expect(saveSettings(studio.owner, { ...settings, ...wrong })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    });
  });
});

describe('the next public holidays', () => {
  it('begin with today where the studio is, and go on into the next year', async () => {
    const oslo = { count: 30 };
    const lateOnNewYearsEve = { now: '2026-12-31T23:30:00.000Z' };
    const [first] = await nextHolidays(other.owner, oslo, lateOnNewYearsEve);
    expect(first?.day).toBe('2027-01-01');
    const inMay = await nextHolidays(other.owner, { count: 3 }, { now: '2027-05-17T08:00:00.000Z' });
    expect(inMay.map(one => one.day)).toEqual(['2027-05-17', '2027-12-25', '2027-12-26']);
  });
});
