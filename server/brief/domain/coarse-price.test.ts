import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coarsePrice } from './coarse-price';
import { contradictionsIn } from './contradictions';
import { EMPTY_ANSWERS } from './sections';

const warnedAt = (highMinor: number, p50PriceMinor: number) =>
  contradictionsIn(
    { ...EMPTY_ANSWERS, budget: { ...EMPTY_ANSWERS.budget, highMinor } },
    {
      today: '2027-01-01',
      currency: 'EUR',
      smallest: { p50PriceMinor: coarsePrice(p50PriceMinor), p50Workdays: 40, earliestFinish: '2027-04-01' },
    },
  ).length > 0;

/** What a client could learn by halving: the lowest budget that is not warned about. */
function bisected(price: number): number {
  let [low, high] = [1, 1_000_000_000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (warnedAt(middle, price)) low = middle + 1;
    else high = middle;
  }
  return low;
}

test('is the next lower of 1, 2 and 5', () => {
  const pairs = [
    [0, 0],
    [1, 1],
    [199, 100],
    [200, 200],
    [4_999_999, 2_000_000],
    [5_000_000, 5_000_000],
    [9_999_999, 5_000_000],
  ] as const;
  for (const [price, coarse] of pairs) expect(coarsePrice(price)).toBe(coarse);
});

test('leaves budgets that are tried out to tell three prices in each power of ten', () => {
  const learnt = new Set<number>();
  for (let price = 1_000_000; price < 10_000_000; price += 37_411) learnt.add(bisected(price));
  expect([...learnt]).toEqual([700_000, 1_400_000, 3_500_000]);
});

test('never warns of a budget that the price itself would not be held against', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (budget, price) => {
      if (warnedAt(budget, price)) expect(budget).toBeLessThan(price * 0.7);
    }),
  );
});
