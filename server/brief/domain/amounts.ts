import { currencySchema } from '@/server/kernel/money';

/** An amount as people write it, in major units, with the currency where it is named. */
export interface Amount {
  value: number;
  currency: string | null;
}

/**
 * Reads `60,000`, `60.000 €`, `60 000`, `60k`, `EUR 1.5m`. A lone separator before exactly three digits
 * groups thousands, unless a unit follows. Null when it is not one amount and nothing else.
 */
export function readAmount(text: string): Amount | null {
  const found = AMOUNT.exec(text.trim());
  if (!found) return null;
  const { before, figure, unit, after } = found.groups as Record<string, string | undefined>;
  const value = readFigure(figure!, unit);
  const currencies = [before, after].flatMap(sign => (sign?.trim() ? [currencyOf(sign)] : []));
  // A sign that is no currency, or two that differ: not an amount that can be trusted.
  if (value === null || currencies.includes(null) || new Set(currencies).size > 1) return null;
  return { value, currency: currencies[0] ?? null };
}

export interface AmountRange {
  low: number | null;
  high: number | null;
  currency: string | null;
}

/** Reads `40-60k EUR`, `between €40,000 and €60,000`, `up to 60k`, `from 40k`, `60k`: one amount is the most. */
export function readRange(text: string): AmountRange | null {
  const clean = text
    .trim()
    .replace(/^(budget|range)\b\s*:?\s*/i, '')
    .replace(/[.;]$/, '')
    .trim();
  const onlyHigh = /^(?:up to|at most|max(?:imum)?\.?|no more than|under|below|<)\s*(.+)$/i.exec(clean)?.[1];
  const high = readAmount(onlyHigh ?? clean);
  if (high) return { low: null, high: high.value, currency: high.currency };
  const onlyLow = /^(?:from|at least|min(?:imum)?\.?|over|above|>)\s*(.+)$/i.exec(clean)?.[1];
  const low = onlyLow ? readAmount(onlyLow) : null;
  if (low) return { low: low.value, high: null, currency: low.currency };
  for (const split of splits(clean.replace(/^(?:between|from)\s+/i, ''))) {
    const range = between(...split);
    if (range) return range;
  }
  return null;
}

/** A whole number of people or things: `9,000`, `9k`. */
export function readCount(text: string): number | null {
  const amount = readAmount(text);
  return amount && amount.currency === null && Number.isInteger(amount.value) ? amount.value : null;
}

const SIGN = '(?:[A-Za-z]{3}|US\\$|[€$£¥])';
const UNIT = 'k|thousand|tsd\\.?|m|mn|mio\\.?|million';
const AMOUNT = new RegExp(
  `^(?<before>${SIGN}\\s*)?(?<figure>\\d[\\d.,'’\\s\\u00a0\\u202f]*)\\s*(?<unit>${UNIT})?\\s*(?<after>${SIGN})?$`,
  'i',
);

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', US$: 'USD', '£': 'GBP', '¥': 'JPY' };

function currencyOf(sign: string): string | null {
  const clean = sign.trim().toUpperCase();
  return SIGNS[clean] ?? (currencySchema.safeParse(clean).success ? clean : null);
}

function readFigure(text: string, unit: string | undefined): number | null {
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/[.,]$/, '');
  const times = !unit ? 1 : /^(k|t)/i.test(unit) ? 1_000 : 1_000_000;
  const seps = bare.match(/[.,]/g) ?? [];
  const last = seps.at(-1);
  const groups = (sep: string) => bare.replaceAll(sep, '');
  if (!/^\d+([.,]\d+)*$/.test(bare)) return null;
  if (!last) return rounded(Number(bare) * times);
  if (new Set(seps).size > 1) {
    const other = last === '.' ? ',' : '.';
    return rounded(Number(groups(other).replace(last, '.')) * times);
  }
  const grouped = new RegExp(`^\\d{1,3}(\\${last}\\d{3})+$`).test(bare);
  if (grouped && (seps.length > 1 || !unit)) return rounded(Number(groups(last)) * times);
  return seps.length > 1 ? null : rounded(Number(bare.replace(',', '.')) * times);
}

const rounded = (value: number): number | null =>
  Number.isFinite(value) ? Math.round(value * 1000) / 1000 : null;

function splits(text: string): [string, string][] {
  return [...text.matchAll(/\s*(?:–|—|-|\bto\b|\band\b|\bbis\b)\s*/gi)].map(found => [
    text.slice(0, found.index),
    text.slice(found.index + found[0].length),
  ]);
}

/** `40` in `40-60k` takes the unit and the currency of the other side. */
function between(left: string, right: string): AmountRange | null {
  const high = readAmount(right);
  const low = readAmount(left);
  if (!high || !low) return null;
  const currencies = [low.currency, high.currency].filter(one => one !== null);
  if (new Set(currencies).size > 1) return null;
  const unit = new RegExp(`(?:${UNIT})\\b`, 'i').exec(right.replace(/[A-Z]{3}/, ''))?.[0];
  const bare = !new RegExp(`\\d\\s*(?:${UNIT})`, 'i').test(left);
  const inUnit = unit && bare ? readFigure(String(low.value), unit) : null;
  const borrowed = inUnit !== null && inUnit <= high.value ? inUnit : null;
  return { low: borrowed ?? low.value, high: high.value, currency: currencies[0] ?? null };
}
