import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../numbers/normal';
import { atEachLevel, holdsAt80, holdsAt90, mostExtraLoss, pinballLoss } from './pinball';
import { SortedSample } from './sorted-sample';

/** A thousand values spread as the standard normal is. */
const NORMAL = Array.from({ length: 1000 }, (_, i) => normalQuantile((i + 0.5) / 1000));
const lossOf = (quantiles: number[]) =>
  NORMAL.reduce((sum, value) => sum + pinballLoss(quantiles, value), 0) / NORMAL.length;

test('of all quantiles the true ones lose least: neither wider, narrower nor moved ones win', () => {
  const truth = lossOf(atEachLevel(p => normalQuantile(p)));
  for (const stretch of [0.5, 0.8, 0.95, 1.05, 1.3, 2])
    expect(lossOf(atEachLevel(p => stretch * normalQuantile(p)))).toBeGreaterThan(truth);
  for (const moved of [-0.5, -0.1, 0.1, 0.5])
    expect(lossOf(atEachLevel(p => moved + normalQuantile(p)))).toBeGreaterThan(truth);
});

test('the loss is the mean of p·over and (1 − p)·under', () => {
  expect(pinballLoss([-2, -1, 0, 1, 2], 0.5)).toBeCloseTo(
    (0.05 * 2.5 + 0.1 * 1.5 + 0.5 * 0.5 + 0.1 * 0.5 + 0.05 * 1.5) / 5,
    15,
  );
});

test('a range holds what lies at its ends', () => {
  const quantiles = [-2, -1, 0, 1, 2];
  expect([-1, 1, 1.01].map(value => holdsAt80(quantiles, value))).toEqual([true, true, false]);
  expect([-2.01, 2].map(value => holdsAt90(quantiles, value))).toEqual([false, true]);
});

test('nothing that can happen costs more than the most extra loss', () => {
  const five = fc
    .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 5, maxLength: 5 })
    .map(values => values.sort((a, b) => a - b));
  fc.assert(
    fc.property(five, five, fc.double({ min: -9, max: 9, noNaN: true }), (quantiles, base, value) => {
      const extra = pinballLoss(quantiles, value) - pinballLoss(base, value);
      expect(extra).toBeLessThanOrEqual(mostExtraLoss(quantiles, base) + 1e-12);
    }),
  );
});

test('a sample’s quantiles are those of its sorted values, whatever order they came in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 100 }), values => {
      const sample = new SortedSample();
      for (const value of values) sample.add(value);
      const sorted = values.toSorted((a, b) => a - b);
      const n = sorted.length;
      for (let rank = 1; rank <= n; rank++)
        expect(sample.quantile(rank / (n + 1))).toBeCloseTo(sorted[rank - 1]!, 9);
      expect(sample.quantile(0.5)).toBeCloseTo((sorted[(n - 1) >> 1]! + sorted[n >> 1]!) / 2, 9);
    }),
  );
});
