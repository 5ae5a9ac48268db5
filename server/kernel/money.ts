import { z } from 'zod';

/** Integer minor units of an ISO 4217 currency: 1250 EUR-minor is twelve euros fifty. */
export const MOST_MINOR = 1_000_000_000_000;
export const amountMinorSchema = z.number().int().min(0).max(MOST_MINOR);

const KNOWN = new Set(Intl.supportedValuesOf('currency'));

export const currencySchema = z
  .string()
  .refine(code => KNOWN.has(code), { error: 'Give a three-letter currency code such as EUR, USD or NOK.' });

/** Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/**
 * `amount × (1 + rate)` rounded half up to a whole minor unit. `rate` is a fraction of at most six
 * decimals: 0.2 adds a fifth. Counted in whole numbers, as 50 × 1.15 in floating point is below 57.5.
 */
export function withMarkup(amountMinor: number, rate: number): number {
  const product = BigInt(amountMinor) * (MILLION + BigInt(Math.round(rate * 1e6)));
  return Number((2n * product + MILLION) / (2n * MILLION));
}

/** The most that leaves room for the markup: `amount ÷ (1 + rate)` rounded down to a whole minor unit. */
export function withoutMarkup(amountMinor: number, rate: number): number {
  return Number((BigInt(amountMinor) * MILLION) / (MILLION + BigInt(Math.round(rate * 1e6))));
}

const MILLION = 1_000_000n;
