import { formatMoney } from '@/components/format';
import { minorDigits } from '@/server/kernel/money';

/** How money is written on a page: as prices or as costs, in one currency. */
export interface Money {
  name: 'price' | 'cost';
  currency: string;
  /** €58k */
  short: (amountMinor: number) => string;
  /** A plain number of whole units, for a file. */
  amount: (amountMinor: number) => number;
}

export const moneyOn = (name: Money['name'], currency: string, locale: string): Money => ({
  name,
  currency,
  short: amountMinor => formatMoney(Math.round(amountMinor), currency, locale, { style: 'short' }),
  amount: amountMinor => Math.round(amountMinor) / 10 ** minorDigits(currency),
});
