import type { Day } from '@/server/kernel/clock';
import { findDay, MONTH_NAMES, readDay } from '../../days';

export interface SaidDay {
  day: Day;
  is: 'start' | 'deadline' | 'other';
}

/**
 * The days that a sentence names, from today on, with what each is by the words before it. A month or a
 * day without a year is the next one to come; the end, the middle and the beginning of a month are days.
 */
export function daysIn(sentence: string, today: Day): SaidDay[] {
  const found: SaidDay[] = [];
  let from = 0;
  for (const match of sentence.matchAll(SAID)) {
    const before = sentence.slice(from, match.index);
    const day = dayOf(match, /\b(before|from|start(s|ing)?( in| on)?)\s*(the\s+)?$/i.test(before), today);
    if (!day || day < today) continue;
    const clause = `${before} ${sentence.slice(match.index + match[0].length).split(/[,;]| and /)[0]}`;
    found.push({ day, is: START.test(before) ? 'start' : DEADLINE.test(clause) ? 'deadline' : 'other' });
    from = match.index + match[0].length;
  }
  return found;
}

const START = /\b(start|begin|kick[ -]?off)\w*\b(?!.*\b(live|launch|ready|deadline)\b)/i;
const DEADLINE =
  /\b(by|until|before|deadline|no later than|at the latest|latest|due|(go|be|goes|going) live|live|launch(ed|es)?|ready|finished|done|in place)\b/i;

const NAMES = MONTH_NAMES.join('|');
// A verb is no month: “may” and “march” have to be written as names.
const NAME = `(?:${NAMES.split('|')
  .map(name => name.charAt(0).toUpperCase() + name.slice(1))
  .join('|')})(?!\\p{L})\\.?`;
const SAID = new RegExp(
  [
    '\\b(?<figures>\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\s?[./]\\s?\\d{1,2}\\s?[./]\\s?\\d{4})\\b',
    `(?:\\b(?<part>end|middle|mid|beginning|start(?= of )|early|late)[ -](?:of )?)?(?:\\b(?<first>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? )?\\b(?<month>${NAME})(?: (?<after>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d))?(?:,? (?<year>\\d{4})\\b)?`,
  ].join('|'),
  'gu',
);

function dayOf(match: RegExpMatchArray, isOpening: boolean, today: Day): Day | null {
  const { figures, part, first, month, after, year } = match.groups!;
  if (figures) return findDay(figures)?.day ?? null;
  const date = first ?? after ?? (part && PARTS[part]);
  const edge = isOpening || part === 'beginning' || part === 'start' ? 'first' : 'last';
  const read = (one: string) => readDay(`${date ? `${date} ` : ''}${month!.replace('.', '')} ${one}`, edge);
  if (year) return read(year);
  // Alone, the name of a month is too often a word.
  if (!date && !part && !BEFORE_A_MONTH.test(wordBefore(match))) return null;
  const thisYear = Number(today.slice(0, 4));
  const [soon, next] = [read(String(thisYear)), read(String(thisYear + 1))];
  return soon && soon >= today ? soon : next;
}

const BEFORE_A_MONTH = /^(in|by|until|before|from|of|during|till|start|starting) $/i;

const PARTS: Readonly<Record<string, string>> = { middle: '15', mid: '15', early: '10' };

const wordBefore = (match: RegExpMatchArray): string =>
  /\S+ $/.exec(match.input!.slice(0, match.index))?.[0] ?? '';
