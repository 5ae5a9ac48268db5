import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { startBrief } from '@/server/brief/start';
import { createPlan } from '@/server/plan/create';
import { currencyFixed } from './currency-fixed';
import type { PersonInput } from './domain/person';
import { holidays, nextHolidays, studioFace, studioSettings } from './queries';
import { savePerson } from './save-person';
import { saveSettings } from './save-settings';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const somebody: PersonInput = {
  name: 'Ada',
  disciplines: ['backend'],
  share: 1,
  rateMinorPerHour: 7700,
  weekdays: [1, 2, 3, 4, 5],
  active: true,
  timeOff: [],
};
const work = { title: 'Booking', clientName: 'Halden', clientEmail: 'ines@halden.example' };
const paidPerson = (own: TestStudio) => savePerson(own.owner, somebody);
const plan = (own: TestStudio) => createPlan(own.owner, work);
const brief = (own: TestStudio) => startBrief(own.owner, { ...work, address: null });

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

  it('writes only what is given, so that two who change different settings both do', async () => {
    const own = await studioForTest();
    const before = await studioSettings(own.owner, {});
    await Promise.all([
      saveSettings(own.owner, { hoursPerDay: 6 }),
      saveSettings(own.owner, { name: 'Renamed meanwhile' }),
      saveSettings(own.owner, {}),
    ]);
    expect(await studioSettings(own.owner, {})).toEqual({
      ...before,
      hoursPerDay: 6,
      name: 'Renamed meanwhile',
    });
  });

  it('checks a region against the country that the studio has', async () => {
    const own = await studioForTest();
    await expect(saveSettings(own.owner, { region: 'BY' })).rejects.toMatchObject({ kind: 'invalid' });
    await saveSettings(own.owner, { country: 'DE' });
    await saveSettings(own.owner, { region: 'BY' });
    await expect(saveSettings(own.owner, { country: 'NO' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it.each([
    ['somebody of the team has a rate', paidPerson],
    ['there is a plan', plan],
    ['there is a brief', brief],
  ])('never re-reads amounts in another currency: once %s, the currency is fixed', async (_what, enter) => {
    const own = await studioForTest();
    await savePerson(own.owner, { ...somebody, rateMinorPerHour: 0 });
    await saveSettings(own.owner, { currency: 'NOK' });
    expect(await currencyFixed(own.member, {})).toBe(false);
    await enter(own);
    await expect(saveSettings(own.owner, { currency: 'JPY', name: 'Other' })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('open another studio'),
    });
    expect(await currencyFixed(own.member, {})).toBe(true);
    await saveSettings(own.owner, { currency: 'NOK', hoursPerDay: 7 });
    expect(await studioSettings(own.owner, {})).toMatchObject({ currency: 'NOK', name: 'Test studio' });
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
