import { daysBetween, formatMoney } from '@/components/format';
import type { EditionFigures } from './figures';

/** What a scenario changes of an edition, as figures for arrows: above zero is more, or later. */
export function changesOf(before: EditionFigures, after: EditionFigures, currency: string, locale: string) {
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const money = after.moneyP50 - before.moneyP50;
  // What is less than a unit and not seen in the figures is no change to anybody.
  const isSeen = Math.abs(money) >= 100 || short(after.moneyP50) !== short(before.moneyP50);
  return {
    money: { change: isSeen ? money : 0, amount: short(Math.abs(money)) },
    days: daysBetween(before.finishP50, after.finishP50),
    chancePercent: Math.round(100 * ((after.chance ?? 0) - (before.chance ?? 0))),
  };
}
