import { describe, expect, test } from 'vitest';
import { buildIn, crossingIn, mediansIn, runLater, UNCERTAIN, uncertainLater } from '../testing/later';
import { certain } from '../testing/plans';
import { cheapNowExpensiveLater } from './cheap-now-expensive-later';
import type { LaterInput } from './types';

/** Whole minor units. */
const expectNear = (got: number | undefined, expected: number) =>
  expect(Math.abs(got! - expected)).toBeLessThanOrEqual(0.5001);

describe('closed forms', () => {
  test('without debt and wishes cumulative cost is a straight line', () => {
    const result = runLater({ runSharePerYear: 0.06, repairSharePerYear: 0.04 });
    const perMonth = (0.1 * 120_000) / 12;
    expect(mediansIn(result, 'mvp')).toEqual(Array.from({ length: 37 }, (_, m) => 120_000 + m * perMonth));
  });

  test('constant debt takes a constant share of the time: wishes cost 1 / (1 − i·D/V), a straight line', () => {
    const result = runLater({ launchDebtShare: 0.5, timeLostPerDebt: 0.4, wishSharePerYear: 0.12 });
    const perMonth = (0.01 * 120_000) / (1 - 0.4 * 0.5);
    expect(mediansIn(result, 'mvp')).toEqual(Array.from({ length: 37 }, (_, m) => 120_000 + m * perMonth));
    expect(buildIn(result, 'mvp').timeLostShare).toEqual(Array(36).fill(0.2));
  });

  test('debt that grows by itself makes repairs a geometric sum', () => {
    const [g, x, d0] = [0.02, 5, 0.2];
    const result = runLater({
      launchDebtShare: d0,
      debtGrowthPerMonth: g,
      repairSharePerYear: 0.12,
      repairsPerDebt: x,
    });
    const expected = Array.from(
      { length: 37 },
      (_, m) => 120_000 + 0.01 * 120_000 * (m + (x * d0 * ((1 + g) ** m - 1)) / g),
    );
    mediansIn(result, 'mvp').forEach((spent, m) => {
      expectNear(spent, expected[m]!);
    });
  });

  test('new debt grows in a line, and is paid back no further than to nothing', () => {
    const growing = runLater({ wishSharePerYear: 0.12, newDebtShare: 0.25, timeLostPerDebt: 1 });
    // Each month adds a quarter of 1% of the value.
    expect(buildIn(growing, 'mvp').timeLostShare[8]).toBeCloseTo(8 * 0.0025, 10);
    const repaying = runLater({ launchDebtShare: 0.01, wishSharePerYear: 0.12, repaymentShare: 0.5 });
    expect(buildIn(repaying, 'mvp').atHorizon.repayment).toBe(1_200);
  });

  test('a price adds the margin to all work and nothing to what is paid to others', () => {
    const rates = {
      repairSharePerYear: 0.1,
      wishSharePerYear: 0.2,
      launchDebtShare: 0.2,
      timeLostPerDebt: 1,
    };
    const [cost, price] = [runLater(rates), runLater(rates, { markupRate: 0.25 })];
    expectNear(mediansIn(price, 'mvp')[36], mediansIn(cost, 'mvp')[36]! * 1.25);
    const hosted = runLater({ runSharePerYear: 0.12 }, { markupRate: 0.25 });
    expect(mediansIn(hosted, 'mvp')[36]).toBe(150_000 + 36 * 1_200);
  });
});

describe('the same scope in the end', () => {
  test('without debt, whoever begins small has paid as much as whoever begins whole once all is there', () => {
    const result = runLater({ wishSharePerYear: 0.12, scopeMonths: 20 }, { scope: 'enterprise' });
    for (const edition of ['mvp', 'scalable', 'enterprise'] as const) {
      expectNear(mediansIn(result, edition)[36], 480_000 + 36 * 4_800);
    }
    expect(mediansIn(result, 'mvp')[10]).toBe(120_000 + 180_000 + 10 * 4_800);
  });

  test('editions beyond the scope are not compared', () => {
    const compared = (scope: LaterInput['scope']) =>
      runLater({}, { scope }).crossings.map(one => one.edition);
    expect(compared('mvp')).toEqual(['mvp']);
    expect(compared('enterprise')).toEqual(['mvp', 'scalable', 'enterprise']);
  });

  test('a cheap build that saves nothing is the MVP, and never cheaper', () => {
    const result = cheapNowExpensiveLater(
      uncertainLater({ assumptions: { ...UNCERTAIN, savedShare: certain(0) } }),
    );
    expect(buildIn(result, 'cheap')).toEqual({ ...buildIn(result, 'mvp'), build: 'cheap' });
    expect(crossingIn(result).month).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  test('a cheap build of which nothing has to be put right stays cheaper by what was saved', () => {
    const result = runLater({
      savedShare: 0.25,
      wishSharePerYear: 0.2,
      runSharePerYear: 0.05,
      timeLostPerDebt: 1,
    });
    mediansIn(result, 'cheap').forEach((spent, m) => {
      expect(mediansIn(result, 'mvp')[m]! - spent).toBe(30_000);
    });
    expect(crossingIn(result)).toMatchObject({
      neverShare: 1,
      month: { p10: null, p50: null, p90: null },
    });
  });
});

describe('the crossing', () => {
  test('is in the first month whose end finds as much spent', () => {
    // 30,600 saved; the debt of 24,000 on 120,000 adds 1,200 of repairs a month: even after 25½ months.
    const result = runLater({
      savedShare: 0.255,
      debtPerSaved: 24_000 / 30_600,
      repairSharePerYear: 0.12,
      repairsPerDebt: 5,
    });
    expect(crossingIn(result).month).toEqual({ p10: 26, p50: 26, p90: 26 });
    expect(crossingIn(result).counts[26]).toBe(1);
    expect(mediansIn(result, 'cheap')[25]).toBeLessThan(mediansIn(result, 'mvp')[25]!);
    expect(mediansIn(result, 'cheap')[26]).toBeGreaterThan(mediansIn(result, 'mvp')[26]!);
  });

  test('later than the horizon is no month: the share that never crosses is said instead', () => {
    const result = cheapNowExpensiveLater(uncertainLater({ horizonMonths: 12 }));
    const { counts, neverShare, month } = crossingIn(result);
    const crossed = counts.reduce((sum, count) => sum + count, 0);
    expect(crossed + Math.round(neverShare * 200)).toBe(200);
    expect(neverShare).toBeGreaterThan(0.1);
    expect(month.p90).toBeNull();
  });
});
