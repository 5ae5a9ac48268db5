import { formatMoney } from '@/components/format/money';
import { minorDigits } from '@/server/kernel/money';
import type { Cell } from './save/figures-csv';

/** An amount as it is read in a table, `€58k`, and unshortened in major units as it is saved. */
export const moneyCell = (amountMinor: number, currency: string, locale: string): Cell => ({
  shown: formatMoney(amountMinor, currency, locale, { style: 'short' }),
  raw: majorUnits(amountMinor, currency),
});

/** Whole units of the currency, to its smallest coin: 58012.5. */
export const majorUnits = (amountMinor: number, currency: string): number =>
  Math.round(amountMinor) / 10 ** minorDigits(currency);

/** The title of a column of amounts; the saved one names the currency. */
export const moneyTitle = (title: string, currency: string) => ({
  shown: title,
  raw: `${title} (${currency})`,
});
