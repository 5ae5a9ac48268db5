import { describe, expect, test } from 'vitest';
import { buildIn, crossingIn, mediansIn, runLater, UNCERTAIN, uncertainLater } from '../testing/later';
import type { AssumptionKey } from './assumptions';
import { cheapNowExpensiveLater } from './cheap-now-expensive-later';

describe('monotone on distributions', () => {
  const raised = (key: AssumptionKey, by: number) =>
    cheapNowExpensiveLater(
      uncertainLater({
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
  const as = cheapNowExpensiveLater(uncertainLater({ scope: 'scalable' }));

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
          expect(spent).toBeGreaterThanOrEqual(buildIn(as, build).cumulativeMinor[level][m]!);
        });
    expect(buildIn(more, 'mvp').atHorizon.total).toBeGreaterThan(buildIn(as, 'mvp').atHorizon.total);
  });

  test('more debt for what was saved lets the cheap build cross sooner', () => {
    const more = raised('debtPerSaved', 1.5);
    for (const edition of ['mvp', 'scalable'] as const) {
      expect(crossingIn(more, edition).neverShare).toBeLessThanOrEqual(crossingIn(as, edition).neverShare);
      for (const level of ['p10', 'p50', 'p90'] as const)
        expect(crossingIn(more, edition).month[level] ?? 99).toBeLessThanOrEqual(
          crossingIn(as, edition).month[level] ?? 99,
        );
    }
    expect(crossingIn(more).month.p50).toBeLessThan(crossingIn(as).month.p50!);
    expect(mediansIn(more, 'mvp')).toEqual(mediansIn(as, 'mvp'));
  });

  test('time lost never goes beyond 60%, however bad things are', () => {
    const result = runLater({
      launchDebtShare: 1,
      timeLostPerDebt: 5,
      debtGrowthPerMonth: 0.2,
      wishSharePerYear: 1,
    });
    expect(buildIn(result, 'mvp').timeLostShare).toEqual(Array(36).fill(0.6));
  });
});
