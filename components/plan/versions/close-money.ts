import { currencySymbol, LOCALE } from '@/components/format';
import { minorDigits } from '@/server/kernel/money';

/**
 * Money in thousands with one decimal, €84.1k: close enough that two figures can be told apart where the
 * headline's €84k could not. Whole units below one thousand.
 */
export function closeMoney(amountMinor: number, currency: string): string {
  const amount = Math.abs(amountMinor) / 10 ** minorDigits(currency);
  const [unit, suffix] = amount >= 999_950 ? [1e6, 'm'] : amount >= 1_000 ? [1e3, 'k'] : [1, ''];
  const digits = suffix === 'm' ? 2 : suffix === 'k' ? 1 : 0;
  const figure = new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / unit);
  return `${currencySymbol(currency, LOCALE)}${figure}${suffix}`;
}
