import pg from 'pg';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Id } from '@/server/kernel/ids';
import { withMarkup } from '@/server/kernel/money';
import { addFeature } from '@/server/plan/add-feature';
import { createPlan } from '@/server/plan/create';
import { planById } from '@/server/plan/queries';
import { saveDetails } from '@/server/plan/save-details';
import { saveFixedCost } from '@/server/plan/save-fixed-cost';
import { planVersionList } from '@/server/plan/version-queries';
import type { RangeConfidence } from '@/server/studio/domain/range-meaning';
import { studioSettings } from '@/server/studio/queries';
import { savePerson } from '@/server/studio/save-person';
import { saveSettings } from '@/server/studio/save-settings';
import { asPrices, withoutRates } from './domain/view';
import { forecast } from './engine/forecast';
import { makeForecast } from './make';
import { forecastById, forecastOfPlan, forecastState } from './queries';

let studio: TestStudio;
let planId: Id<'plan'>;

beforeEach(async () => {
  studio = await studioForTest();
  await savePerson(studio.owner, {
    name: 'Ada',
    disciplines: ['backend'],
    share: 1,
    rateMinorPerHour: 7700,
    weekdays: [1, 2, 3, 4, 5],
    active: true,
    timeOff: [],
  });
  const plan = { title: 'Booking', clientName: 'Halden', clientEmail: 'ines@halden.example' };
  ({ planId } = await createPlan(studio.owner, plan));
  await saveDetails(studio.owner, {
    planId,
    startsOn: '2027-02-01',
    budgetMinor: 1_200_000,
    deadline: '2027-03-31',
  });
});

const addWork = (discipline: 'backend' | 'design' = 'backend') =>
  addFeature(studio.owner, {
    planId,
    area: 'Booking',
    title: 'Book a session',
    edition: 'mvp',
    effortHours: { [discipline]: { low: 40, likely: 60, high: 110 } },
  });

/** Lets nobody write a forecast: whoever made one waits with it. */
async function shutForecasts() {
  const client = new pg.Client(process.env['DATABASE_URL']);
  await client.connect();
  await client.query('begin; lock table forecasts in share mode');
  return {
    somebodyWaits: async () => {
      const waiting = `select from pg_locks where relation = 'forecasts'::regclass and not granted`;
      return Boolean((await client.query(waiting)).rowCount);
    },
    open: () => client.end(),
  };
}

describe('forecast.make', () => {
  it('stores what went in and what came out; run again from it, the figures are the same to the cent', async () => {
    await addWork();
    const { forecastId } = await makeForecast(studio.member, { planId });
    const stored = await forecastById(studio.member, { forecastId });
    expect(forecast(stored.input)).toEqual(stored.result);
    expect(stored.result.editions.mvp.cost.p50).toBeGreaterThan(0);
  });

  it('makes nothing new while neither plan nor team nor settings changed', async () => {
    await addWork();
    const first = await makeForecast(studio.owner, { planId });
    expect(await makeForecast(studio.owner, { planId })).toEqual({
      forecastId: first.forecastId,
      made: false,
    });
  });

  it('is outdated by a change of the plan, of the team, and of the margin that the budget has to pay', async () => {
    await addWork();
    const isCurrent = async () => {
      const newest = await forecastOfPlan(studio.owner, { planId });
      const { id: forecastId, current } = newest!;
      expect(await forecastState(studio.member, { planId })).toEqual({ forecastId, current });
      return current;
    };
    const changes = [
      () => addWork(),
      () =>
        savePerson(studio.owner, {
          name: 'Ben',
          disciplines: ['backend'],
          share: 0.5,
          rateMinorPerHour: 6000,
          weekdays: [1, 2],
          active: true,
          timeOff: [],
        }),
      async () => {
        const { name, currency, timeZone, country, region, hoursPerDay, focusFactor } = await studioSettings(
          studio.owner,
          {},
        );
        const settings = { name, currency, timeZone, country, region, hoursPerDay, focusFactor };
        await saveSettings(studio.owner, { ...settings, marginRate: 0.5 });
      },
    ];
    for (const change of changes) {
      await makeForecast(studio.owner, { planId });
      expect(await isCurrent()).toBe(true);
      await change();
      expect(await isCurrent()).toBe(false);
    }
  });

  it('reads low, likely and high as the studio means them', async () => {
    await addWork();
    const spreadWith = async (rangeConfidence: RangeConfidence) => {
      await saveSettings(studio.owner, { rangeConfidence });
      const { forecastId } = await makeForecast(studio.owner, { planId });
      const { input, result } = await forecastById(studio.owner, { forecastId });
      const { p10, p95 } = result.editions.mvp.cost;
      return { distribution: input.distribution, spread: p95 / p10 };
    };
    const half = await spreadWith(0.5);
    const most = await spreadWith(0.95);
    const all = await spreadWith(1);
    const usual = await spreadWith(0.8);
    expect([half, most, all, usual].map(one => one.distribution)).toEqual([
      'lognormal',
      'lognormal',
      'pert',
      'lognormal',
    ]);
    // The surer the same range is to hold, the less is left beyond it.
    expect(half.spread).toBeGreaterThan(usual.spread);
    expect(usual.spread).toBeGreaterThan(most.spread);
    expect(most.spread).toBeGreaterThan(all.spread);
  });

  it('counts a monthly cost for as long as the work goes on, and reads a cost paid once as it always did', async () => {
    await addWork();
    const hosting = { planId, title: 'Hosting', amountMinor: 100_000, edition: 'mvp' as const };
    const costOf = async () => {
      const { forecastId } = await makeForecast(studio.owner, { planId });
      const { input, result } = await forecastById(studio.owner, { forecastId });
      return { given: input.fixedCosts, parts: result.editions.mvp.costParts };
    };
    const { fixedCostId } = await saveFixedCost(studio.owner, hosting);
    const once = await costOf();
    expect(once.given).toEqual([{ title: 'Hosting', amountMinor: 100_000, edition: 'mvp' }]);
    expect(once.parts).toMatchObject({ fixed: 100_000, monthly: 0 });
    await saveFixedCost(studio.owner, { ...hosting, fixedCostId, per: 'month' });
    const monthly = await costOf();
    expect(monthly.parts.fixed).toBe(0);
    expect(monthly.parts.monthly).toBeGreaterThan(30_000);
    expect(monthly.parts.work).toBe(once.parts.work);
  });

  it('asked for twice at the same moment makes one', async () => {
    await addWork();
    const made = await Promise.all([1, 2].map(() => makeForecast(studio.owner, { planId })));
    expect(new Set(made.map(one => one.forecastId)).size).toBe(1);
    expect(made.filter(one => one.made)).toHaveLength(1);
  });

  it('keeps what it made of a plan that changes meanwhile, and nobody waits', async () => {
    await addWork();
    const door = await shutForecasts();
    const made = makeForecast(studio.owner, { planId });
    await vi.waitFor(async () => expect(await door.somebodyWaits()).toBe(true), { timeout: 30_000 });
    await saveDetails(studio.owner, { planId, startsOn: '2027-03-01' });
    await door.open();
    const { forecastId } = await made;
    const [stored, plan] = [
      await forecastById(studio.owner, { forecastId }),
      await planById(studio.owner, { planId }),
    ];
    expect(stored.planRevision).toBe(plan.revision - 1);
    expect(plan.startsOn).toBe('2027-03-01');
    expect((await forecastOfPlan(studio.owner, { planId }))?.current).toBe(false);
    const versions = await planVersionList(studio.owner, { planId });
    expect(versions.items.map(one => one.revision)).toEqual([plan.revision - 1]);
  });

  it('says what to mend where it cannot be computed', async () => {
    await expect(makeForecast(studio.owner, { planId })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('no features'),
    });
    await addWork('design');
    await expect(makeForecast(studio.owner, { planId })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(/design/),
    });
  });

  it('is refused to visitors and to members of another studio', async () => {
    await addWork();
    await expect(makeForecast(studio.visitor, { planId })).rejects.toMatchObject({ kind: 'forbidden' });
    const other = await studioForTest();
    await expect(makeForecast(other.owner, { planId })).rejects.toMatchObject({ kind: 'not_found' });
    await makeForecast(studio.owner, { planId });
    await expect(forecastOfPlan(other.owner, { planId })).resolves.toBeNull();
  });

  it('knows the public holidays of the studio’s country and the people who are away', async () => {
    await addWork();
    const { forecastId } = await makeForecast(studio.owner, { planId });
    expect((await forecastById(studio.owner, { forecastId })).input.holidays).toContain('2027-05-17');
  });
});

describe('what a screen is given', () => {
  it('has nobody’s rate in it', async () => {
    await addWork();
    await makeForecast(studio.owner, { planId });
    const found = await forecastOfPlan(studio.owner, { planId });
    const shown = JSON.stringify(withoutRates(found!));
    // As a value of its own: any figure may have these digits in it.
    expect(JSON.stringify(found)).toMatch(/[:[,]7700[,\]}]/);
    expect(shown).not.toMatch(/[:[,]7700[,\]}]/);
    expect(shown).not.toContain('rateMinorPerHour');
  });

  it('shows the same chance to meet the budget in prices as in cost', async () => {
    await addWork();
    await makeForecast(studio.owner, { planId });
    const found = await forecastOfPlan(studio.owner, { planId });
    const { cost } = found!.result.editions.mvp;
    const priced = asPrices(found!.result.editions.mvp, 0.2);
    expect(priced.cost.p80).toBe(withMarkup(cost.p80, 0.2));
    expect(priced.probability).toEqual(found!.result.editions.mvp.probability);
    const [driver, pricedDriver] = [found!.result.editions.mvp, priced].map(one => one.detail!.drivers[0]!);
    expect(pricedDriver!.cost).toEqual(driver!.cost.map(minor => withMarkup(Math.round(minor), 0.2)));
    expect(pricedDriver!.finish).toEqual(driver!.finish);
    expect(found!.input.budgetMinor).toBe(1_000_000);
  });
});
