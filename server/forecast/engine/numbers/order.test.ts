import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderOf } from './order';
import { quantileOfSorted, quantilesOfDays } from './quantile';

test('an order is that of a stable sort by comparing, whatever the numbers', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true }),
    fc.float({ noNaN: true }),
    fc.integer({ min: -9, max: 9 }),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 300 }), drawn => {
      // 0 and −0 are equal to the comparison and two numbers to the bits.
      const values = drawn.map(value => value + 0);
      const compared = values
        .map((_, i) => i)
        .sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
      expect([...orderOf(values)]).toEqual(compared);
    }),
  );
});

test('quantiles of days counted are those of days sorted', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 32_767 }), { minLength: 1, maxLength: 200 }), drawn => {
      const days = Int16Array.from(drawn);
      const shares = [0, 0.1, 0.5, 0.9, 1];
      const sorted = days.slice().sort();
      expect(quantilesOfDays(days, shares)).toEqual(shares.map(share => quantileOfSorted(sorted, share)));
    }),
  );
});
