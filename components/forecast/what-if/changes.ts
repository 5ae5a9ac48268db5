import { daysBetween, formatMoney } from '@/components/format';
import type { EditionFigures } from './figures';

/** What a scenario changes of an edition, as figures for arrows: above zero is more, or later. */
export function changesOf(before: EditionFigures, after: EditionFigures, currency: string, locale: string) {
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const finer = (minor: number) => formatMoney(minor, currency, locale, { style: 'finer' });
  const moneyOf = (share: 'moneyP50' | 'moneyP80') => {
    const change = after[share] - before[share];
    // What is less than a unit and not seen in the figures is no change to anybody.
    const isSeen = Math.abs(change) >= 100 || short(after[share]) !== short(before[share]);
    return { change: isSeen ? change : 0, amount: finer(Math.abs(change)) };
  };
  return {
    money: moneyOf('moneyP50'),
    moneyP80: moneyOf('moneyP80'),
    days: daysBetween(before.finishP50, after.finishP50),
    daysP80: daysBetween(before.finishP80, after.finishP80),
    chancePercent: Math.round(100 * ((after.chance ?? 0) - (before.chance ?? 0))),
  };
}
