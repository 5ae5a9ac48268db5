import { expect, test } from 'vitest';
import { LEVELS } from './pinball';
import { beliefAfter, beliefBefore, Evidence, predictiveOf, predictiveQuantiles } from './posterior';

const evidenceOf = (values: readonly number[]) => {
  const evidence = new Evidence();
  for (const value of values) evidence.add(value);
  return evidence;
};

const OBSERVED = [0.4, 0.1, -0.05, 0.62, 0.2];

test('evidence is count, mean and squared deviations', () => {
  const { count, mean, squares } = evidenceOf(OBSERVED);
  expect(count).toBe(5);
  expect(mean).toBeCloseTo(0.254, 14);
  expect(squares).toBeCloseTo(
    OBSERVED.reduce((sum, r) => sum + (r - 0.254) ** 2, 0),
    14,
  );
});

test('before any work the belief is the specification’s, and its prediction Student’s t with 6 degrees of freedom', () => {
  const before = beliefBefore(0.35);
  expect(before).toEqual({ location: 0.15, kappa: 4, alpha: 3, beta: expect.closeTo(0.3675, 14) });
  expect(beliefAfter(before, new Evidence())).toEqual(before);
  const { location, scale, degreesOfFreedom } = predictiveOf(before);
  expect([location, degreesOfFreedom]).toEqual([0.15, 6]);
  expect(scale).toBeCloseTo(0.35 * Math.sqrt(5 / 4), 14);
});

test('posterior and prediction agree with Bayes’s rule worked out on a grid', () => {
  const before = beliefBefore(0.35);
  const after = beliefAfter(before, evidenceOf(OBSERVED));
  const grid = onGrid(before, OBSERVED);
  expect(after.location).toBeCloseTo(grid.mean, 5);
  expect(after.beta / (after.alpha - 1)).toBeCloseTo(grid.variance, 4);
  for (const [level, quantile] of predictiveQuantiles(predictiveOf(after)).entries())
    expect(grid.chanceBelow(quantile)).toBeCloseTo(LEVELS[level]!, 4);
});

test('in another unit the same belief comes out', () => {
  const plain = predictiveOf(beliefAfter(beliefBefore(0.8), evidenceOf(OBSERVED)));
  const inSpreads = predictiveOf(
    beliefAfter(beliefBefore(0.8, 0.8), evidenceOf(OBSERVED.map(value => value / 0.8))),
  );
  expect(inSpreads.location * 0.8).toBeCloseTo(plain.location, 13);
  expect(inSpreads.scale * 0.8).toBeCloseTo(plain.scale, 13);
});

/** Mean and variance are weighed point by point by prior × likelihood. */
function onGrid(before: ReturnType<typeof beliefBefore>, observed: readonly number[]) {
  const points: { mean: number; sd: number; weight: number }[] = [];
  // Even steps in ln sd; the Jacobian of the inverse gamma in the variance is 2·variance.
  for (let lnSd = -3.2; lnSd < 1.2; lnSd += 0.02) {
    const sd = Math.exp(lnSd);
    for (let mean = -2; mean < 2.4; mean += 0.01) {
      const lnPrior =
        -2 * (before.alpha + 1) * lnSd -
        before.beta / sd ** 2 -
        lnSd -
        (before.kappa * (mean - before.location) ** 2) / (2 * sd ** 2) +
        2 * lnSd;
      const lnLikelihood = observed.reduce((sum, r) => sum - lnSd - (r - mean) ** 2 / (2 * sd ** 2), 0);
      points.push({ mean, sd, weight: Math.exp(lnPrior + lnLikelihood) });
    }
  }
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const average = (of: (point: { mean: number; sd: number }) => number) =>
    points.reduce((sum, point) => sum + point.weight * of(point), 0) / total;
  return {
    mean: average(({ mean }) => mean),
    variance: average(({ sd }) => sd ** 2),
    chanceBelow: (value: number) => average(({ mean, sd }) => phi((value - mean) / sd)),
  };
}

/** Φ by its series, independent of ours (Abramowitz and Stegun 26.2.10). */
function phi(z: number): number {
  if (Math.abs(z) > 6) return z > 0 ? 1 : 0;
  let [term, sum] = [z, z];
  for (let n = 1; n < 120; n++) {
    term *= (-z * z * (2 * n - 1)) / (2 * n * (2 * n + 1));
    sum += term;
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}
