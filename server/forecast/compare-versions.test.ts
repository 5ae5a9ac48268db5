import { beforeEach, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Id } from '@/server/kernel/ids';
import { addFeature } from '@/server/plan/add-feature';
import { createPlan } from '@/server/plan/create';
import { keepVersion } from '@/server/plan/keep-version';
import { planById } from '@/server/plan/queries';
import { removeFeatures } from '@/server/plan/remove-features';
import { saveDetails } from '@/server/plan/save-details';
import { saveFixedCost } from '@/server/plan/save-fixed-cost';
import { savePerson } from '@/server/studio/save-person';
import { saveSettings } from '@/server/studio/save-settings';
import { compareVersions } from './compare-versions';
import { attribute, type Figures } from './domain/version-figures';
import { makeForecast } from './make';
import { forecastById } from './queries';

let studio: TestStudio;
let planId: Id<'plan'>;
let versionId: Id<'planVersion'>;

const person = {
  name: 'Ada',
  disciplines: ['backend' as const],
  share: 1,
  weekdays: [1, 2, 3, 4, 5],
  active: true,
  timeOff: [],
};
const add = (title: string, likely = 40, discipline: 'backend' | 'design' = 'backend') =>
  addFeature(studio.owner, {
    planId,
    area: 'Booking',
    title,
    edition: 'mvp',
    effortHours: { [discipline]: { low: likely / 2, likely, high: likely * 2 } },
  });
const compare = (from: Id<'planVersion'> | 'now' = versionId, to: Id<'planVersion'> | 'now' = 'now') =>
  compareVersions(studio.member, { planId, from, to });

beforeEach(async () => {
  studio = await studioForTest();
  await savePerson(studio.owner, { ...person, rateMinorPerHour: 7700 });
  const plan = { title: 'Booking', clientName: 'Halden', clientEmail: 'ines@halden.example' };
  ({ planId } = await createPlan(studio.owner, plan));
  await saveDetails(studio.owner, { planId, startsOn: '2027-02-01' });
  await add('Book a session');
  await add('Move a session');
  ({ versionId } = await keepVersion(studio.owner, { planId, title: 'First cut' }));
});

describe('forecast.compareVersions', () => {
  it('finds no difference between a version and the plan that still says the same', async () => {
    const found = await compare();
    expect(found.from).toEqual(found.to);
    expect(found.shares).toBeNull();
  });

  it('gives the figures of the forecast of each side, to the cent', async () => {
    await add('Reminders');
    const { forecastId } = await makeForecast(studio.owner, { planId });
    const { result } = await forecastById(studio.owner, { forecastId });
    const { to } = await compare();
    expect(to).toMatchObject({
      ok: true,
      figures: {
        mvp: {
          cost: { p50: result.editions.mvp.cost.p50, p80: result.editions.mvp.cost.p80 },
          finish: { p80: result.editions.mvp.finish.p80 },
        },
      },
    });
  });

  it('gives a single kind of change the whole of the difference', async () => {
    await add('Reminders');
    const { from, to, shares } = await compare();
    if (!from.ok || !to.ok) throw new Error('both can be forecast');
    const difference = to.figures.mvp.cost.p80 - from.figures.mvp.cost.p80;
    expect(difference).toBeGreaterThan(0);
    expect(shares?.attribution.mvp).toMatchObject([{ group: 'added', count: 1, costMinor: difference }]);
  });

  it('splits several kinds into shares with the right sign that add up', async () => {
    const { featureId } = await add('To be removed', 20);
    const { versionId: from } = await keepVersion(studio.owner, { planId, title: 'Second' });
    await removeFeatures(studio.owner, { planId, featureIds: [featureId] });
    await add('Reminders', 60);
    await saveFixedCost(studio.owner, { planId, title: 'SMS', amountMinor: 100_000, edition: 'mvp' });
    const found = await compare(from);
    if (!found.from.ok || !found.to.ok) throw new Error('both can be forecast');
    const shares = found.shares!.attribution.mvp;
    const share = (group: string) => shares.find(one => one.group === group)!;
    expect(share('added').costMinor).toBeGreaterThan(0);
    expect(share('removed').costMinor).toBeLessThan(0);
    expect(share('removed').days).toBeLessThan(0);
    expect(share('costs')).toMatchObject({ count: 1, costMinor: 100_000, days: 0 });
    const sum = shares.reduce((total, one) => total + one.costMinor!, 0);
    expect(sum).toBe(found.to.figures.mvp.cost.p80 - found.from.figures.mvp.cost.p80);
    expect(Math.abs(share('together').costMinor ?? 0)).toBeLessThan(share('added').costMinor! / 4);
  });

  it('forecasts both with today’s team: a raise moves both sides and is no difference', async () => {
    const before = await compare();
    await savePerson(studio.owner, { ...person, name: 'Ben', rateMinorPerHour: 20_000 });
    const after = await compare();
    expect(after.from).toEqual(after.to);
    expect(after.from).not.toEqual(before.from);
  });

  it('says prices with the margin on top of the cost', async () => {
    await saveSettings(studio.owner, { marginRate: 0.5 });
    const { to } = await compare();
    if (!to.ok) throw new Error('can be forecast');
    expect(to.figures.mvp.price.p80).toBe(Math.round(to.figures.mvp.cost.p80 * 1.5));
  });

  it('says in a sentence which side cannot be forecast', async () => {
    await add('Screens', 10, 'design');
    const found = await compare();
    expect(found.from.ok).toBe(true);
    expect(found.to).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('nobody in the team does design'),
    });
    expect(found.shares).toBeNull();
  });

  it('holds no rate and no person, and is refused to another studio', async () => {
    await add('Reminders');
    expect(JSON.stringify(await compare())).not.toMatch(/rate|Ada|\b7700\b/i);
    const other = await studioForTest();
    await expect(compareVersions(other.owner, { planId, from: versionId, to: 'now' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    const plan = await planById(studio.owner, { planId });
    expect(plan.features).toHaveLength(3);
  });
});

describe('shares of a change', () => {
  const figures = (p80: number, finish: string): Figures => {
    const edition = {
      featureCount: 1,
      isEmpty: false,
      cost: { p50: p80, p80 },
      price: { p50: p80, p80 },
      finish: { p50: finish, p80: finish },
    };
    return { mvp: edition, scalable: edition, enterprise: edition };
  };

  it('keep what a kind cannot do alone apart, and put the rest where it says so', () => {
    const counts = new Map([
      ['added', 3],
      ['needs', 1],
    ] as const);
    const { mvp } = attribute(
      figures(100, '2027-01-01'),
      figures(150, '2027-01-11'),
      figures(101, '2027-01-01'),
      [
        { group: 'added', figures: figures(131, '2027-01-05') },
        { group: 'needs', figures: null },
      ],
      { mvp: counts, scalable: counts, enterprise: counts },
    );
    expect(mvp).toEqual([
      { group: 'added', count: 3, costMinor: 30, priceMinor: 30, days: 4 },
      { group: 'needs', count: 1, costMinor: null, priceMinor: null, days: null },
      { group: 'together', count: 0, costMinor: 20, priceMinor: 20, days: 6 },
    ]);
  });
});
