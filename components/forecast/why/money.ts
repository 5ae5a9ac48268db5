import { majorUnits } from '@/components/charts/money-cell';
import { formatMoney } from '@/components/format';

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
  amount: amountMinor => majorUnits(amountMinor, currency),
});
