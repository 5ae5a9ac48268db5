import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossingIn, mediansIn, runLater } from '../testing/later';
import type { AssumptionKey } from './assumptions';

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
        const result = runLater(w, { scope: 'scalable', markupRate });
        const [cheap, mvp] = [reckon(w, 120_000, true, markupRate), reckon(w, 120_000, false, markupRate)];
        near(mediansIn(result, 'cheap'), cheap);
        near(mediansIn(result, 'mvp'), mvp);
        near(mediansIn(result, 'scalable'), reckon(w, 240_000, false, markupRate));
        const first = cheap.findIndex((spent, m) => spent >= mvp[m]!);
        // Where both are within a rounding error of each other, either month is right.
        if (!cheap.some((spent, m) => Math.abs(spent - mvp[m]!) < 1e-6 * spent))
          expect(crossingIn(result).month.p50).toBe(first < 0 ? null : first);
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
