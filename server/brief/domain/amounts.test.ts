import { describe, expect, it } from 'vitest';
import { readAmount, readCount, readRange } from './amounts';

describe('an amount', () => {
  it.each([
    ['60000', 60_000, null],
    ['60,000', 60_000, null],
    ['60.000 €', 60_000, 'EUR'],
    ['€60,000', 60_000, 'EUR'],
    ['60 000', 60_000, null],
    ['60k', 60_000, null],
    ['60 K', 60_000, null],
    ['EUR 1.5m', 1_500_000, 'EUR'],
    ['1,5 million EUR', 1_500_000, 'EUR'],
    ['1.250k', 1_250, null],
    ['1.234.567,50', 1_234_567.5, null],
    ['1,234,567.50', 1_234_567.5, null],
    ['12.50', 12.5, null],
    ['CHF 12’000', 12_000, 'CHF'],
    ['$40k', 40_000, 'USD'],
    ['nok 450 000', 450_000, 'NOK'],
  ])('%s is read', (text, value, currency) => {
    expect(readAmount(text)).toEqual({ value, currency });
  });

  it.each(['', 'abc', 'about 60k', '60k or so', '60-70', 'XYZ 60', '€60 USD', '1.2.3', '-5', 'k'])(
    '“%s” is not taken for one',
    text => {
      expect(readAmount(text)).toBeNull();
    },
  );

  it('counts people in whole numbers and without a currency', () => {
    expect([readCount('9,000'), readCount('9k'), readCount('1.5'), readCount('€5')]).toEqual([
      9000,
      9000,
      null,
      null,
    ]);
  });
});

describe('a range', () => {
  it.each([
    ['40-60k EUR', 40_000, 60_000, 'EUR'],
    ['40k–60k', 40_000, 60_000, null],
    ['€40,000 to €60,000', 40_000, 60_000, 'EUR'],
    ['between 40.000 and 60.000 €', 40_000, 60_000, 'EUR'],
    ['from 40k to 60k', 40_000, 60_000, null],
    ['Budget: 40-60k EUR', 40_000, 60_000, 'EUR'],
    ['up to 60k', null, 60_000, null],
    ['At most €60,000.', null, 60_000, 'EUR'],
    ['from 40k', 40_000, null, null],
    ['60k', null, 60_000, null],
    ['0.8-1.2m', 800_000, 1_200_000, null],
    ['500-60k', 500, 60_000, null],
  ])('%s is read', (text, low, high, currency) => {
    expect(readRange(text)).toEqual({ low, high, currency });
  });

  it.each(['', 'whatever it takes', '€40k to $60k', '2027-03-01'])('“%s” is not taken for one', text => {
    expect(readRange(text)).toBeNull();
  });
});
