import { parseNumber } from '@/components/format/parse-number';

export interface NumberBounds {
  locale: string;
  min: number;
  max: number;
  maximumFractionDigits: number;
  /** Emptiness means nothing here. */
  required: boolean;
  /** A bound with what stands around the number: `100%`, `€20`. */
  withUnit: (figure: string) => string;
  /** What stood there, for an example of a number; null where nothing did. */
  before?: number | null;
}

/** Null: the field is empty, and may be. */
export type NumberReading = { ok: true; value: number | null } | { ok: false; sentence: string };

/** What a text means in a field with these bounds, or what is wrong with it. Nothing is rounded or moved into bounds. */
export function readNumber(
  text: string,
  { locale, min, max, maximumFractionDigits: digits, required, withUnit, before }: NumberBounds,
): NumberReading {
  const wrong = (sentence: string): NumberReading => ({ ok: false, sentence });
  const said = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  if (text.trim() === '') return required ? wrong('A number is needed.') : { ok: true, value: null };
  const value = parseNumber(text, locale);
  if (value === null)
    return wrong(`A number, such as ${said(Math.min(max, Math.max(min, before ?? EXAMPLE)))}.`);
  if (value < min) return wrong(`At least ${withUnit(said(min))}.`);
  if (value > max) return wrong(`At most ${withUnit(said(max))}.`);
  if (Number(value.toFixed(digits)) !== value) return wrong(finest(digits));
  return { ok: true, value };
}

const EXAMPLE = 1_200;

const finest = (digits: number): string =>
  digits === 0 ? 'A whole number.' : digits === 1 ? 'At most 1 decimal.' : `At most ${digits} decimals.`;
