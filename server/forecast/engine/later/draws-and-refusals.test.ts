import { describe, expect, test } from 'vitest';
import { assumed, buildIn, laterWith, mediansIn, runLater, uncertainLater } from '../testing/later';
import { certain } from '../testing/plans';
import { cheapNowExpensiveLater } from './cheap-now-expensive-later';
import type { Build, LaterInput } from './types';

describe('what is drawn', () => {
  test('a range’s three points are its P10, P50 and P90', () => {
    const range = { low: 0, likely: 0.2, high: 0.5 };
    const result = cheapNowExpensiveLater(
      laterWith({ assumptions: { ...assumed(), savedShare: range }, trials: 20_000 }),
    );
    const { p10, p50, p90 } = buildIn(result, 'cheap').cumulativeMinor;
    expect(p10[0]! / 120_000).toBeCloseTo(1 - range.high, 2);
    expect(p50[0]! / 120_000).toBeCloseTo(1 - range.likely, 2);
    expect(p90[0]! / 120_000).toBeCloseTo(1 - range.low, 2);
  });

  test('each trial of the forecast is used as often as any other, and together with its own in other editions', () => {
    const buildCostMinor = { mvp: [100, 200, 300], scalable: [1000, 2000, 3000], enterprise: [1, 1, 1] };
    const result = runLater({ savedShare: 0.5 }, { buildCostMinor, scope: 'scalable', trials: 300 });
    expect(buildIn(result, 'scalable').atHorizon.build).toBe(2000);
    // Ten times the MVP in every trial: the missing scope is nine times what was there.
    expect(buildIn(result, 'mvp').atHorizon.enhancement).toBe(1800);
  });

  test('the same seed gives the same bytes, another seed others', () => {
    const input = uncertainLater({ scope: 'enterprise' });
    const once = JSON.stringify(cheapNowExpensiveLater(input));
    expect(JSON.stringify(cheapNowExpensiveLater(input))).toBe(once);
    expect(JSON.parse(once)).toEqual(cheapNowExpensiveLater(input));
    expect(JSON.stringify(cheapNowExpensiveLater({ ...input, seed: 2 }))).not.toBe(once);
  });

  test('golden figures: whoever changes them changes what people were told', () => {
    const result = cheapNowExpensiveLater(uncertainLater({ scope: 'enterprise' }));
    const end = (build: Build) => mediansIn(result, build)[36];
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
    const result = cheapNowExpensiveLater(uncertainLater(nothing));
    expect(mediansIn(result, 'cheap')).toEqual(Array(37).fill(0));
  });
});
