import { minorDigits } from '@/server/kernel/money';
import { type BriefAnswers, EMPTY_ANSWERS, MOST_LINE, MOST_ROWS } from '../sections';
import type { Item } from './blocks';

/** A text that found no place. */
export interface Unplaced {
  text: string;
  /** Too long for an entry, one entry too many, an amount that is said already; or nothing says where to. */
  why: 'long' | 'full' | 'amount' | 'unknown';
}

/** What is being filled. */
export interface Placing {
  answers: BriefAnswers;
  /** For amounts that name none. */
  currency: string;
  minor: (value: number, currency: string) => number;
  nextId: () => string;
  unplaced: Unplaced[];
  /** The sentences that rows came from which do not hold them, by `section.row`. */
  sources: Map<string, string>;
  /** A heading inside of a section that names what follows: a workflow, a role. */
  subject: string | null;
}

/** Nothing yet; ids begin with `prefix`. */
export function newPlacing(currency: string, prefix = ''): Placing {
  let next = 0;
  return {
    answers: structuredClone(EMPTY_ANSWERS),
    currency,
    minor: (value, of) => Math.round(value * 10 ** minorDigits(of)),
    nextId: () => {
      next += 1;
      return `${prefix}${next}`;
    },
    unplaced: [],
    sources: new Map(),
    subject: null,
  };
}

export function addTo<K extends string>(
  into: Record<K, string>,
  key: K,
  text: string,
  subs: readonly Item[],
): void {
  const all = [text, ...subs.map(one => one.text)].map(one => one.trim()).filter(Boolean);
  into[key] = [into[key], ...all].filter(Boolean).join('\n') as Record<K, string>[K];
}

/** A row that is too long or one too many is given back whole: nothing is cut. */
export function push<R extends { id: string }>(placing: Placing, rows: R[], row: R): void {
  const texts = Object.entries(row).flatMap(([key, value]) =>
    key === 'id' || key === 'may' ? [] : Array.isArray(value) ? (value as string[]) : [value],
  );
  const tooLong = texts.some(text => typeof text === 'string' && text.length > MOST_LINE);
  if (!tooLong && rows.length < MOST_ROWS) rows.push(row);
  else
    placing.unplaced.push({
      text: [...texts, 'may' in row ? row.may : '']
        .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
        .join('\n'),
      why: tooLong ? 'long' : 'full',
    });
}
