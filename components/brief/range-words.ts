import { LOCALE } from '@/components/format/locale';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import { minorDigits } from '@/server/kernel/money';

/** A range in a brief is round: €50,000 and not €50,000.00. */
export const roundMoney = (amountMinor: number, currency: string): string =>
  new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  }).format(amountMinor / 10 ** minorDigits(currency));

/** `studioCurrency` where the client named none. Empty where no amount is given. */
export function rangeWords(budget: BriefAnswers['budget'], studioCurrency: string): string {
  const { lowMinor, highMinor } = budget;
  const words = (minor: number) => roundMoney(minor, budget.currency ?? studioCurrency);
  if (lowMinor !== null && highMinor !== null) return `${words(lowMinor)} to ${words(highMinor)}`;
  if (highMinor !== null) return `At most ${words(highMinor)}`;
  return lowMinor !== null ? `From ${words(lowMinor)}` : '';
}
