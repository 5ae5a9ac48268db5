import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumed, laterWith, UNCERTAIN, uncertainCosts } from '../testing/later';
import { certain } from '../testing/plans';
import type { AssumptionKey } from './assumptions';
import { cheapNowExpensiveLater } from './cheap-now-expensive-later';
import type { Build, LaterInput, LaterResult } from './types';

const of = (result: LaterResult, build: Build) => result.builds.find(one => one.build === build)!;
const medians = (result: LaterResult, build: Build) => of(result, build).cumulativeMinor.p50;
const crossing = (result: LaterResult, edition = 'mvp') =>
  result.crossings.find(one => one.edition === edition)!;
/** Whole minor units. */
const expectNear = (got: number | undefined, expected: number) =>
  expect(Math.abs(got! - expected)).toBeLessThanOrEqual(0.5001);
/** Certain all but for what the build costs; and uncertain in everything. */
const run = (given: Partial<Record<AssumptionKey, number>>, more: Partial<LaterInput> = {}) =>
  cheapNowExpensiveLater(laterWith({ assumptions: assumed(given), ...more }));
const uncertain = (more: Partial<LaterInput> = {}) =>
  laterWith({ assumptions: UNCERTAIN, buildCostMinor: uncertainCosts(50), trials: 200, ...more });

describe('closed forms', () => {
  test('without debt and wishes cumulative cost is a straight line', () => {
    const result = run({ runSharePerYear: 0.06, repairSharePerYear: 0.04 });
    const perMonth = (0.1 * 120_000) / 12;
    expect(medians(result, 'mvp')).toEqual(Array.from({ length: 37 }, (_, m) => 120_000 + m * perMonth));
  });

  test('constant debt takes a constant share of the time: wishes cost 1 / (1 − i·D/V), a straight line', () => {
    const result = run({ launchDebtShare: 0.5, timeLostPerDebt: 0.4, wishSharePerYear: 0.12 });
    const perMonth = (0.01 * 120_000) / (1 - 0.4 * 0.5);
    expect(medians(result, 'mvp')).toEqual(Array.from({ length: 37 }, (_, m) => 120_000 + m * perMonth));
    expect(of(result, 'mvp').timeLostShare).toEqual(Array(36).fill(0.2));
  });

  test('debt that grows by itself makes repairs a geometric sum', () => {
    const [g, x, d0] = [0.02, 5, 0.2];
    const result = run({
      launchDebtShare: d0,
      debtGrowthPerMonth: g,
      repairSharePerYear: 0.12,
      repairsPerDebt: x,
    });
    const expected = Array.from(
      { length: 37 },
      (_, m) => 120_000 + 0.01 * 120_000 * (m + (x * d0 * ((1 + g) ** m - 1)) / g),
    );
    medians(result, 'mvp').forEach((spent, m) => {
      expectNear(spent, expected[m]!);
    });
  });

  test('new debt grows in a line, and is paid back no further than to nothing', () => {
    const growing = run({ wishSharePerYear: 0.12, newDebtShare: 0.25, timeLostPerDebt: 1 });
    // Each month adds a quarter of 1% of the value.
    expect(of(growing, 'mvp').timeLostShare[8]).toBeCloseTo(8 * 0.0025, 10);
    const repaying = run({ launchDebtShare: 0.01, wishSharePerYear: 0.12, repaymentShare: 0.5 });
    expect(of(repaying, 'mvp').atHorizon.repayment).toBe(1_200);
  });

  test('a price adds the margin to all work and nothing to what is paid to others', () => {
    const rates = {
      repairSharePerYear: 0.1,
      wishSharePerYear: 0.2,
      launchDebtShare: 0.2,
      timeLostPerDebt: 1,
    };
    const [cost, price] = [run(rates), run(rates, { markupRate: 0.25 })];
    expectNear(medians(price, 'mvp')[36], medians(cost, 'mvp')[36]! * 1.25);
    const hosted = run({ runSharePerYear: 0.12 }, { markupRate: 0.25 });
    expect(medians(hosted, 'mvp')[36]).toBe(150_000 + 36 * 1_200);
  });
});

describe('the same scope in the end', () => {
  test('without debt, whoever begins small has paid as much as whoever begins whole once all is there', () => {
    const result = run({ wishSharePerYear: 0.12, scopeMonths: 20 }, { scope: 'enterprise' });
    for (const edition of ['mvp', 'scalable', 'enterprise'] as const) {
      expectNear(medians(result, edition)[36], 480_000 + 36 * 4_800);
    }
    expect(medians(result, 'mvp')[10]).toBe(120_000 + 180_000 + 10 * 4_800);
  });

  test('editions beyond the scope are not compared', () => {
    const compared = (scope: LaterInput['scope']) => run({}, { scope }).crossings.map(one => one.edition);
    expect(compared('mvp')).toEqual(['mvp']);
    expect(compared('enterprise')).toEqual(['mvp', 'scalable', 'enterprise']);
  });

  test('a cheap build that saves nothing is the MVP, and never cheaper', () => {
    const result = cheapNowExpensiveLater(
      uncertain({ assumptions: { ...UNCERTAIN, savedShare: certain(0) } }),
    );
    expect(of(result, 'cheap')).toEqual({ ...of(result, 'mvp'), build: 'cheap' });
    expect(crossing(result).month).toEqual({ p10: 0, p50: 0, p90: 0 });
  });

  test('a cheap build of which nothing has to be put right stays cheaper by what was saved', () => {
    const result = run({
      savedShare: 0.25,
      wishSharePerYear: 0.2,
      runSharePerYear: 0.05,
      timeLostPerDebt: 1,
    });
    medians(result, 'cheap').forEach((spent, m) => {
      expect(medians(result, 'mvp')[m]! - spent).toBe(30_000);
    });
    expect(crossing(result)).toMatchObject({
      neverShare: 1,
      month: { p10: null, p50: null, p90: null },
    });
  });
});

describe('the crossing', () => {
  test('is in the first month whose end finds as much spent', () => {
    // 30,600 saved; the debt of 24,000 on 120,000 adds 1,200 of repairs a month: even after 25½ months.
    const result = run({
      savedShare: 0.255,
      debtPerSaved: 24_000 / 30_600,
      repairSharePerYear: 0.12,
      repairsPerDebt: 5,
    });
    expect(crossing(result).month).toEqual({ p10: 26, p50: 26, p90: 26 });
    expect(crossing(result).counts[26]).toBe(1);
    expect(medians(result, 'cheap')[25]).toBeLessThan(medians(result, 'mvp')[25]!);
    expect(medians(result, 'cheap')[26]).toBeGreaterThan(medians(result, 'mvp')[26]!);
  });

  test('later than the horizon is no month: the share that never crosses is said instead', () => {
    const result = cheapNowExpensiveLater(uncertain({ horizonMonths: 12 }));
    const { counts, neverShare, month } = crossing(result);
    const crossed = counts.reduce((sum, count) => sum + count, 0);
    expect(crossed + Math.round(neverShare * 200)).toBe(200);
    expect(neverShare).toBeGreaterThan(0.1);
    expect(month.p90).toBeNull();
  });
});

describe('monotone on distributions', () => {
  const raised = (key: AssumptionKey, by: number) =>
    cheapNowExpensiveLater(
      uncertain({
        scope: 'scalable',
        assumptions: {
          ...UNCERTAIN,
          [key]: {
            low: UNCERTAIN[key].low * by,
            likely: UNCERTAIN[key].likely * by,
            high: UNCERTAIN[key].high * by,
          },
        },
      }),
    );
  const as = cheapNowExpensiveLater(uncertain({ scope: 'scalable' }));

  test.each([
    'timeLostPerDebt',
    'debtGrowthPerMonth',
    'newDebtShare',
    'repairSharePerYear',
    'repairsPerDebt',
    'runSharePerYear',
    'launchDebtShare',
  ] as const)('more of %s never makes a build cheaper', key => {
    const more = raised(key, 1.5);
    for (const { build, cumulativeMinor } of more.builds)
      for (const level of ['p10', 'p50', 'p80', 'p90'] as const)
        cumulativeMinor[level].forEach((spent, m) => {
          expect(spent).toBeGreaterThanOrEqual(of(as, build).cumulativeMinor[level][m]!);
        });
    expect(of(more, 'mvp').atHorizon.total).toBeGreaterThan(of(as, 'mvp').atHorizon.total);
  });

  test('more debt for what was saved lets the cheap build cross sooner', () => {
    const more = raised('debtPerSaved', 1.5);
    for (const edition of ['mvp', 'scalable'] as const) {
      expect(crossing(more, edition).neverShare).toBeLessThanOrEqual(crossing(as, edition).neverShare);
      for (const level of ['p10', 'p50', 'p90'] as const)
        expect(crossing(more, edition).month[level] ?? 99).toBeLessThanOrEqual(
          crossing(as, edition).month[level] ?? 99,
        );
    }
    expect(crossing(more).month.p50).toBeLessThan(crossing(as).month.p50!);
    expect(medians(more, 'mvp')).toEqual(medians(as, 'mvp'));
  });

  test('time lost never goes beyond 60%, however bad things are', () => {
    const result = run({
      launchDebtShare: 1,
      timeLostPerDebt: 5,
      debtGrowthPerMonth: 0.2,
      wishSharePerYear: 1,
    });
    expect(of(result, 'mvp').timeLostShare).toEqual(Array(36).fill(0.6));
  });
});

describe('against a plain month-by-month reckoning', () => {
  const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
  const world = fc.record({
    savedShare: share(0.9),
    debtPerSaved: share(10),
    launchDebtShare: share(1),
    timeLostPerDebt: share(5),
    debtGrowthPerMonth: share(0.2),
    newDebtShare: share(1),
    repaymentShare: share(1),
    repairSharePerYear: share(1),
    repairsPerDebt: share(50),
    runSharePerYear: share(1),
    wishSharePerYear: share(2),
    scopeMonths: fc.double({ min: 1, max: 120, noNaN: true }),
  });

  test('every build, every month and the crossing agree', () => {
    fc.assert(
      fc.property(world, fc.double({ min: 0, max: 1, noNaN: true }), (w, markupRate) => {
        const result = run(w, { scope: 'scalable', markupRate });
        const [cheap, mvp] = [reckon(w, 120_000, true, markupRate), reckon(w, 120_000, false, markupRate)];
        near(medians(result, 'cheap'), cheap);
        near(medians(result, 'mvp'), mvp);
        near(medians(result, 'scalable'), reckon(w, 240_000, false, markupRate));
        const first = cheap.findIndex((spent, m) => spent >= mvp[m]!);
        // Where both are within a rounding error of each other, either month is right.
        if (!cheap.some((spent, m) => Math.abs(spent - mvp[m]!) < 1e-6 * spent))
          expect(crossing(result).month.p50).toBe(first < 0 ? null : first);
        for (const { atHorizon: parts, cumulativeMinor } of result.builds) {
          expect(parts.build + parts.run + parts.corrective + parts.enhancement).toBe(parts.total);
          expect(Math.abs(parts.total - cumulativeMinor.p50[36]!)).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 300 },
    );
  });

  function near(got: readonly number[], expected: readonly number[]) {
    got.forEach((value, m) => {
      expect(Math.abs(value - expected[m]!)).toBeLessThanOrEqual(0.5 + 1e-9 * expected[m]!);
    });
  }

  /** Written from the formulas alone, towards Scalable's 240,000. */
  function reckon(
    w: Record<AssumptionKey, number>,
    sound: number,
    isCheap: boolean,
    markup: number,
  ): number[] {
    const saved = isCheap ? w.savedShare * sound : 0;
    let debt = sound * w.launchDebtShare + saved * w.debtPerSaved;
    const total = [(sound - saved) * (1 + markup)];
    for (let m = 1; m <= 36; m++) {
      const there = (months: number) => sound + (240_000 - sound) * Math.min(1, months / w.scopeMonths);
      const [value, next] = [there(m - 1), there(m)];
      const work = (240_000 * w.wishSharePerYear) / 12 + (next - value);
      const owed = debt + debt * w.debtGrowthPerMonth + work * w.newDebtShare;
      const repaid = Math.min(owed, work * w.repaymentShare);
      const lost = Math.min(0.6, (w.timeLostPerDebt * debt) / value);
      const repairs =
        (value * w.repairSharePerYear * (1 + w.repairsPerDebt * Math.min(1, debt / value))) / 12;
      const month =
        (value * w.runSharePerYear) / 12 + (1 + markup) * (repairs + (work + repaid) / (1 - lost));
      total.push(total.at(-1)! + month);
      debt = owed - repaid;
    }
    return total;
  }
});

describe('what is drawn', () => {
  test('a range’s three points are its P10, P50 and P90', () => {
    const range = { low: 0, likely: 0.2, high: 0.5 };
    const result = cheapNowExpensiveLater(
      laterWith({ assumptions: { ...assumed(), savedShare: range }, trials: 20_000 }),
    );
    const { p10, p50, p90 } = of(result, 'cheap').cumulativeMinor;
    expect(p10[0]! / 120_000).toBeCloseTo(1 - range.high, 2);
    expect(p50[0]! / 120_000).toBeCloseTo(1 - range.likely, 2);
    expect(p90[0]! / 120_000).toBeCloseTo(1 - range.low, 2);
  });

  test('each trial of the forecast is used as often as any other, and together with its own in other editions', () => {
    const buildCostMinor = { mvp: [100, 200, 300], scalable: [1000, 2000, 3000], enterprise: [1, 1, 1] };
    const result = run({ savedShare: 0.5 }, { buildCostMinor, scope: 'scalable', trials: 300 });
    expect(of(result, 'scalable').atHorizon.build).toBe(2000);
    // Ten times the MVP in every trial: the missing scope is nine times what was there.
    expect(of(result, 'mvp').atHorizon.enhancement).toBe(1800);
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const input = uncertain({ scope: 'enterprise' });
    const once = JSON.stringify(cheapNowExpensiveLater(input));
    expect(JSON.stringify(cheapNowExpensiveLater(input))).toBe(once);
    expect(JSON.parse(once)).toEqual(cheapNowExpensiveLater(input));
    expect(JSON.stringify(cheapNowExpensiveLater({ ...input, seed: 2 }))).not.toBe(once);
  });

  test('golden figures: whoever changes them changes what people were told', () => {
    const result = cheapNowExpensiveLater(uncertain({ scope: 'enterprise' }));
    const end = (build: Build) => medians(result, build)[36];
    expect([end('cheap'), end('mvp'), end('scalable'), end('enterprise')]).toMatchInlineSnapshot(`
      [
        34921567,
        29786174,
        29758776,
        30189048,
      ]
    `);
    expect(result.crossings.map(one => one.month)).toMatchInlineSnapshot(`
      [
        {
          "p10": 1,
          "p50": 4,
          "p90": 13,
        },
        {
          "p10": 4,
          "p50": 10,
          "p90": 26,
        },
        {
          "p10": 6,
          "p50": 14,
          "p90": 29,
        },
      ]
    `);
  });
});

describe('what cannot be computed', () => {
  const range = (given: object) => ({ assumptions: { ...assumed(), ...given } });
  test.each<[string, Partial<LaterInput>, RegExp]>([
    [
      'assumptions.savedShare',
      range({ savedShare: { low: 0.3, likely: 0.2, high: 0.4 } }),
      /low \(0.3\) is more/,
    ],
    [
      'assumptions.timeLostPerDebt.high',
      range({ timeLostPerDebt: { low: 0, likely: 1, high: 6 } }),
      /from 0 to 5/,
    ],
    ['assumptions.scopeMonths.low', range({ scopeMonths: certain(0) }), /from 1 to 120/],
    ['assumptions.newDebtShare', range({ newDebtShare: undefined }), /is missing; give low, likely and high/],
    ['assumptions.repaymentShare.low', range({ repaymentShare: certain(Number.NaN) }), /is NaN/],
    [
      'buildCostMinor.mvp',
      { buildCostMinor: { mvp: [], scalable: [], enterprise: [] } },
      /at least one trial/,
    ],
    [
      'buildCostMinor.scalable',
      { buildCostMinor: { mvp: [1, 2], scalable: [1], enterprise: [1] } },
      /same trials/,
    ],
    [
      'buildCostMinor.mvp[1]',
      { buildCostMinor: { mvp: [1, -2], scalable: [1, 2], enterprise: [1, 2] } },
      /is -2/,
    ],
    ['horizonMonths', { horizonMonths: 0 }, /whole number from 1 to 120/],
    ['trials', { trials: 1.5 }, /whole number/],
    ['markupRate', { markupRate: -0.1 }, /from 0 to 10/],
    ['scope', { scope: 'lean' as never }, /not an edition/],
  ])('%s is refused with a sentence', (path, given, sentence) => {
    try {
      cheapNowExpensiveLater(laterWith(given));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        name: 'EngineInputError',
        path,
        reason: expect.stringMatching(sentence),
      });
    }
  });

  test('an edition that costs nothing has nothing to run, repair or owe', () => {
    const nothing = { buildCostMinor: { mvp: [0], scalable: [0], enterprise: [0] } };
    const result = cheapNowExpensiveLater(uncertain(nothing));
    expect(medians(result, 'cheap')).toEqual(Array(37).fill(0));
  });
});
