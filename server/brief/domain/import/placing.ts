import { minorDigits } from '@/server/kernel/money';
import { type BriefAnswers, EMPTY_ANSWERS, MOST_LINE, MOST_ROWS, MOST_TEXT } from '../sections';
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
  const { id: _own, may = '', ...fields } = row as R & { may?: string };
  const lists = Object.values(fields).filter(value => Array.isArray(value)) as string[][];
  const lines = Object.values(fields)
    .flat()
    .filter(value => typeof value === 'string');
  const tooLong =
    lines.some(line => line.length > MOST_LINE) || may.length > MOST_TEXT || lists.some(isTooMany);
  if (!tooLong && rows.length < MOST_ROWS) rows.push(row);
  else
    placing.unplaced.push({
      text: [...lines, may].filter(text => text.trim() !== '').join('\n'),
      why: tooLong ? 'long' : 'full',
    });
}

/** More than one list may have. */
export const isTooMany = (list: readonly unknown[]): boolean => list.length > MOST_ROWS;
