import { minorDigits } from '@/server/kernel/money';

export type MoneyStyle = 'exact' | 'short' | 'finer';

/**
 * `exact`: €72,400.00, with the currency's own number of decimals. `short`: €58k, €1.2m, for headlines and axes.
 * `finer`: €58.3k, for what lies between two short ones, which could otherwise be told wrong by their rounding.
 * `amountMinor` is a whole number of minor units (cents; yen for JPY).
 */
export function formatMoney(
  amountMinor: number,
  currency: string,
  locale: string,
  { style = 'exact' }: { style?: MoneyStyle } = {},
): string {
  const amount = amountMinor / 10 ** minorDigits(currency);
  return style === 'exact' ? exact(amount, currency, locale) : shorten(amount, currency, locale, style);
}

/** The sign that the reader knows: `€`, `US$`, `CHF`. */
export function currencySymbol(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0);
  return parts.find(part => part.type === 'currency')?.value ?? currency;
}

function exact(amount: number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}

/**
 * Intl's own compact form is `€58K` in English and `58.000 €` in German. The house writes k, m and bn after the
 * figure in every language, and leaves the place of the sign to the locale.
 */
function shorten(amount: number, currency: string, locale: string, style: 'short' | 'finer'): string {
  const size = Math.abs(amount);
  const [unit, suffix] = STEPS.find(([from]) => size >= from * (style === 'finer' ? 0.99995 : 0.9995)) ?? [
    1,
    '',
  ];
  const scaled = amount / unit;
  const more = style === 'finer' ? 1 : 0;
  const decimals = suffix === '' ? 0 : fractionDigits(Math.abs(scaled), suffix) + more;
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: decimals,
  }).formatToParts(scaled);
  const last = parts.findLastIndex(part => part.type === 'integer' || part.type === 'fraction');
  return parts.map((part, place) => (place === last ? part.value + suffix : part.value)).join('');
}

const STEPS: readonly (readonly [number, string])[] = [
  [1e9, 'bn'],
  [1e6, 'm'],
  [1e3, 'k'],
];

/** Two significant figures at least: €1.2m and €3.4k, but €58k and not €58.3k. */
function fractionDigits(scaled: number, suffix: string): number {
  if (suffix === 'k') return scaled < 9.95 ? 1 : 0;
  return scaled < 99.5 ? 1 : 0;
}
