import { formatDay } from '@/components/format/day';
import { LOCALE } from '@/components/format/locale';
import { formatMoney } from '@/components/format/money';
import type { ProposalContent, ProposedEdition } from '@/server/proposal/domain/content';

export const price = ({ currency }: Pick<ProposalContent, 'currency'>, priceMinor: number) =>
  formatMoney(priceMinor, currency, LOCALE);

export const shortPrice = ({ currency }: Pick<ProposalContent, 'currency'>, priceMinor: number) =>
  formatMoney(priceMinor, currency, LOCALE, { style: 'short' });

/** A day in running text: the year only where it is not this one. */
export const day = (value: string, today: string) => formatDay(value, LOCALE, { today, month: 'long' });

/** The same where there is little room. */
export const shortDay = (value: string, today: string) => formatDay(value, LOCALE, { today, month: 'short' });

export const fullDay = (value: string) => formatDay(value, LOCALE, { year: 'always', month: 'long' });

/** The edition that is asked for, or the smallest. */
export function chosenEdition(content: ProposalContent, wanted: string | undefined): ProposedEdition {
  return content.editions.find(one => one.edition === wanted) ?? content.editions[0]!;
}

/** Features of an edition under the areas they belong to, in the plan's order. */
export function byArea<T extends { area: string }>(features: readonly T[]): [area: string, features: T[]][] {
  const areas = new Map<string, T[]>();
  for (const feature of features) areas.set(feature.area, [...(areas.get(feature.area) ?? []), feature]);
  return [...areas];
}
