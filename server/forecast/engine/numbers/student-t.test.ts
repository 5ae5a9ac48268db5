import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from './normal';
import { studentCdf, studentQuantile } from './student-t';

test('Student’s t has the published quantiles', () => {
  expect(studentQuantile(0.95, 1)).toBeCloseTo(6.313751514675043, 9);
  expect(studentQuantile(0.9, 2)).toBeCloseTo(1.885618083164127, 12);
  expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228138851964939, 10);
  expect(studentQuantile(0.025, 30)).toBeCloseTo(-2.0422724563012373, 10);
  expect(studentQuantile(0.5, 7)).toBe(0);
});

test('with one and two degrees of freedom it has its closed forms', () => {
  for (const t of [-30, -2, -0.3, 0, 0.01, 1, 5]) {
    expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13);
    expect(studentCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 13);
  }
});

test('quantile and distribution function undo each other, and the tails mirror', () => {
  const freedom = fc.double({ min: 1, max: 2000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 0.5, noNaN: true }), freedom, (p, v) => {
      expect(Math.abs(studentCdf(studentQuantile(p, v), v) / p - 1)).toBeLessThan(1e-8);
      const [lower, upper] = [studentQuantile(p, v), studentQuantile(1 - p, v)];
      expect(Math.abs(lower + upper)).toBeLessThanOrEqual(1e-8 * (1 + upper));
    }),
    { numRuns: 3000 },
  );
});

test('both ways to the quantile meet, and lead to the normal', () => {
  for (const p of [0.001, 0.05, 0.1, 0.4, 0.9]) {
    expect(studentQuantile(p, 200.0001)).toBeCloseTo(studentQuantile(p, 200), 6);
    expect(studentQuantile(p, 1e9)).toBeCloseTo(normalQuantile(p), 6);
  }
});
