import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minorDigits, withMarkup, withoutMarkup } from './money';

describe('a markup', () => {
  it('is rounded half up to the cent, where floating point would lose one', () => {
    expect(withMarkup(50, 0.15)).toBe(58);
    expect(withMarkup(10_000, 0.2)).toBe(12_000);
    expect(withMarkup(33, 0.1)).toBe(36);
    expect(withMarkup(0, 0.5)).toBe(0);
  });

  it('taken off a budget leaves no more than the budget can bear, to the cent', () => {
    expect(withoutMarkup(1_100, 0.1)).toBe(1_000);
    expect(withoutMarkup(10_800_000, 0.2)).toBe(9_000_000);
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.integer({ min: 0, max: 2_000_000 }), (budget, rateMillionths) => {
        const rate = rateMillionths / 1e6;
        const work = withoutMarkup(budget, rate);
        expect(withMarkup(work, rate)).toBeLessThanOrEqual(budget + 1);
        expect(work * (1e6 + rateMillionths)).toBeLessThanOrEqual(budget * 1e6);
      }),
    );
  });
});

describe('a currency', () => {
  it('has its own number of decimals', () => {
    expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3]);
  });
});
