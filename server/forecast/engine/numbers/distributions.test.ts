import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { betaCdf, betaQuantile, lnGamma } from './beta';
import { histogramOfSorted } from './histogram';
import { normalCdf } from './normal';
import { fitPert } from './pert';
import { quantileOfSorted } from './quantile';
import { samplerOf } from './sampler';
import { fitTwoPieceLognormal, meanOf, valueAtScore } from './two-piece-lognormal';

// A busy machine may be slow; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000 });

const Z90 = 1.2815515655446004;

test('the two-piece lognormal of 5, 8, 16 has the published spreads and mean', () => {
  const fitted = fitTwoPieceLognormal({ low: 5, likely: 8, high: 16 }, 0.8);
  expect(fitted.sigmaLow).toBeCloseTo(0.366746, 6);
  expect(fitted.sigmaHigh).toBeCloseTo(0.540866, 6);
  expect(meanOf(fitted)).toBeCloseTo(9.588672, 6);
});

test('the two-piece lognormal goes through all three points and never falls', () => {
  const ranges = fc.tuple(...[0.1, 1, 1].map(least => fc.double({ min: least, max: 50, noNaN: true })));
  fc.assert(
    fc.property(ranges, ([low, step, stretch]) => {
      const range = { low: low!, likely: low! + step!, high: (low! + step!) * stretch! };
      const fitted = fitTwoPieceLognormal(range, 0.8);
      expect(valueAtScore(fitted, -Z90) / range.low).toBeCloseTo(1, 12);
      expect(valueAtScore(fitted, 0)).toBe(range.likely);
      expect(valueAtScore(fitted, Z90) / range.high).toBeCloseTo(1, 12);
      for (let z = -4; z < 4; z += 0.5) {
        expect(valueAtScore(fitted, z + 0.5)).toBeGreaterThanOrEqual(valueAtScore(fitted, z));
      }
    }),
  );
});

test('a range stated with another confidence is met at that confidence', () => {
  const fitted = fitTwoPieceLognormal({ low: 5, likely: 8, high: 16 }, 0.9);
  expect(valueAtScore(fitted, 1.6448536269514722)).toBeCloseTo(16, 10);
});

test('three equal figures are certain', () => {
  const sampler = samplerOf(
    { low: 7, likely: 7, high: 7 },
    { distribution: 'lognormal', rangeConfidence: 0.8 },
  );
  expect([sampler(-3), sampler(0), sampler(3)]).toEqual([7, 7, 7]);
});

test('the beta distribution agrees with its polynomial forms', () => {
  expect(lnGamma(5)).toBeCloseTo(Math.log(24), 13);
  for (const x of [0.01, 0.3, 0.5, 0.9]) {
    expect(betaCdf(x, 1, 5)).toBeCloseTo(1 - (1 - x) ** 5, 13);
    expect(betaCdf(x, 3, 3)).toBeCloseTo(10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5, 13);
    expect(betaQuantile(betaCdf(x, 2.2, 3.8), 2.2, 3.8)).toBeCloseTo(x, 11);
  }
});

test('PERT follows its beta distribution within a ten-thousandth of the range, rising, and within the bounds', () => {
  for (const mode of [0, 0.1, 0.35, 0.5, 0.8, 1]) {
    const sample = fitPert({ low: 0, likely: mode, high: 1 });
    let last = -1;
    for (let z = -7; z <= 7; z += 0.11) {
      const x = sample(z);
      expect(x).toBeGreaterThanOrEqual(last);
      expect(x >= 0 && x <= 1).toBe(true);
      last = x;
      if (Math.abs(z) < 6) {
        expect(Math.abs(x - betaQuantile(normalCdf(z), 1 + 4 * mode, 5 - 4 * mode))).toBeLessThan(1e-4);
      }
    }
  }
});

test('PERT has mean (a + 4m + b) / 6', () => {
  const sample = fitPert({ low: 2, likely: 5, high: 14 });
  let sum = 0;
  let weight = 0;
  for (let z = -6; z <= 6; z += 0.01) {
    const density = Math.exp((-z * z) / 2);
    sum += sample(z) * density;
    weight += density;
  }
  expect(sum / weight).toBeCloseTo(6, 3);
});

test('a quantile is one of the values, and at least its share of values stays within it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (values, p) => {
        const sorted = Int32Array.from(values).sort();
        const quantile = quantileOfSorted(sorted, p);
        expect(values).toContain(quantile);
        expect(values.filter(value => value <= quantile).length / values.length).toBeGreaterThanOrEqual(
          p - 1e-9,
        );
        expect(values.filter(value => value < quantile).length / values.length).toBeLessThan(p);
      },
    ),
  );
});

test('a histogram counts every value once, in the bin it lies in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1 }), values => {
      const sorted = Float64Array.from(values).sort();
      const { from, to, counts } = histogramOfSorted(sorted);
      const width = (to - from) / counts.length;
      expect(from <= sorted[0]! && to > sorted.at(-1)!).toBe(true);
      counts.forEach((count, bin) => {
        const inBin = values.filter(v => v >= from + bin * width && v < from + (bin + 1) * width);
        expect(count).toBe(inBin.length);
      });
    }),
  );
});
