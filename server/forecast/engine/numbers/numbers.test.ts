import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, ln } from './exponential';
import { normalCdf, normalQuantile } from './normal';
import { rankOf } from './quantile';
import { selectRanks } from './select';

const relative = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(b), Number.MIN_VALUE);

test('exp agrees with the platform to the last digits over its whole range', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 709, noNaN: true }), x => relative(exp(x), Math.exp(x)) < 1e-15),
    { numRuns: 2000 },
  );
  expect([exp(0), exp(-1000), exp(1000), exp(-745)]).toEqual([1, 0, Number.POSITIVE_INFINITY, 5e-324]);
});

test('ln agrees with the platform to the last digits over its whole range', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }),
      x => Math.abs(ln(x) - Math.log(x)) <= 4e-16 * Math.max(Math.abs(Math.log(x)), 1e-3),
    ),
    { numRuns: 2000 },
  );
  for (const x of [1, 1.5, 0.999, 1.001, 2, 1e-310, 0.7072, Math.SQRT2, 1.4143]) {
    expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(3e-16 * Math.max(1, Math.abs(Math.log(x))));
  }
  expect([ln(1), ln(0)]).toEqual([0, Number.NEGATIVE_INFINITY]);
  expect(ln(-1)).toBeNaN();
});

test('the normal quantile gives the published values of AS 241', () => {
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798409, 13);
  expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 15);
});

test('the normal quantile and distribution function undo each other', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-200, max: 1, maxExcluded: true, noNaN: true }),
      p => Math.abs(normalCdf(normalQuantile(p)) - p) < 2e-15,
    ),
    { numRuns: 2000 },
  );
});

test('selected ranks hold what a sort would put there', () => {
  const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(
      values,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
      (list, levels) => {
        const ranks = levels.map(level => rankOf(level, list.length)).sort((a, b) => a - b);
        const selected = Float64Array.from(list);
        selectRanks(selected, ranks);
        const sorted = Float64Array.from(list).sort();
        expect(ranks.map(rank => selected[rank])).toEqual(ranks.map(rank => sorted[rank]));
        expect(selected.sort()).toEqual(sorted);
      },
    ),
  );
});
