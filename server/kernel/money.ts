import { z } from 'zod';

/** Integer minor units of an ISO 4217 currency: 1250 EUR-minor is twelve euros fifty. */
export const amountMinorSchema = z.number().int().min(0).max(1_000_000_000_000);

const KNOWN = new Set(Intl.supportedValuesOf('currency'));

export const currencySchema = z
  .string()
  .refine(code => KNOWN.has(code), { error: 'Give a three-letter currency code such as EUR, USD or NOK.' });

/** Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `amount × (1 + rate)` rounded half up to a whole minor unit. `rate` is a fraction: 0.2 adds a fifth. */
export const withMarkup = (amountMinor: number, rate: number): number =>
  Math.floor(amountMinor * (1 + rate) + 0.5);
