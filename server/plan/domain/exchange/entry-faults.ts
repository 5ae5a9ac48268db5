import type { z } from 'zod';
import { cut } from '@/server/brief/domain/cut';
import { EDITIONS } from '@/server/forecast/engine/types';
import { capitalised } from '@/server/kernel/capitalised';
import { DISCIPLINE_NAMES } from '../disciplines';
import { EDITION_NAMES } from '../editions';
import { oneLine } from './reading';

/**
 * What is wrong with one entry of a list in a plan file, as sentences for who wrote it: `The edition of the
 * 4th feature has to be MVP, Scalable or Enterprise, not “x”.` The first few, and how many more there are.
 */
export function entryFaults(entry: unknown, which: string, issues: readonly z.core.$ZodIssue[]): string {
  const sentences = issues.map(issue => {
    const subject = issue.path.length ? `${fieldWords(issue.path)} of ${which}` : which;
    return `${capitalised(subject)}${fault(issue, valueAt(entry, issue.path))}`;
  });
  const told = [...new Set(sentences)];
  const more = told.length - MOST_TOLD;
  return [...told.slice(0, MOST_TOLD), ...(more > 0 ? [`And ${figure(more)} more.`] : [])].join(' ');
}

/** Who mends the first few mends the rest. */
const MOST_TOLD = 5;

/** `the 4th feature`. */
export const nth = (at: number, what: string): string => `the ${ordinal(at + 1)} ${what}`;

/** What is said behind the name of the field. */
function fault(issue: z.core.$ZodIssue, value: unknown): string {
  const not = value === undefined ? '' : `, not ${shown(value)}`;
  switch (issue.code) {
    case 'invalid_value':
      return ` has to be ${listed(issue.values.map(valueWords))}${not}.`;
    case 'invalid_type':
      return value === undefined
        ? ' is missing.'
        : ` has to be ${KINDS[issue.expected] ?? issue.expected}${not}.`;
    case 'invalid_union':
      return ' is of no kind that is known: use hours, days or money.';
    case 'invalid_key':
      return ` is none that is known: use ${listed(Object.keys(DISCIPLINE_NAMES))}.`;
    case 'too_big':
      if (issue.origin === 'string') return ` is longer than ${figure(issue.maximum)} characters.`;
      if (issue.origin === 'array') return ` has more than ${figure(issue.maximum)} entries.`;
      return ` has to be ${figure(issue.maximum)} at most${not}.`;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return ' is empty.';
      return ` has to be ${issue.inclusive ? `${figure(issue.minimum)} or more` : `above ${figure(issue.minimum)}`}${not}.`;
    default:
      return `: ${/^Invalid/.test(issue.message) ? `${shown(value)} cannot be read` : oneLine(issue.message).replace(/\.$/, '')}.`;
  }
}

/** `the likely figure of the backend estimate`, `the type of the 2nd field`. */
function fieldWords(path: readonly PropertyKey[]): string {
  const [head, ...below] = path;
  if (head === 'effortHours' && below.length) {
    const [discipline, point] = below.map(String);
    const said = DISCIPLINE_NAMES[discipline as keyof typeof DISCIPLINE_NAMES] ?? `“${discipline}”`;
    const estimate = `the ${/^[A-Z][a-z ]+$/.test(said) ? said.toLowerCase() : said} estimate`;
    return point ? `the ${point} figure of ${estimate}` : estimate;
  }
  if (typeof below[0] === 'number' && typeof head === 'string') {
    const item = nth(below[0], ITEMS[head] ?? 'entry');
    const list = ITEMS[head] ? item : `${item} in ${NAMES[head] ?? `“${head}”`}`;
    return below.length > 1 ? `${fieldWords(below.slice(1))} of ${list}` : list;
  }
  if ((head === 'impact' || head === 'range') && below.length) return fieldWords(below);
  const name = NAMES[String(head)] ?? `the ${String(head)}`;
  return below.length ? `${fieldWords(below)} in ${name}` : name;
}

const ITEMS: Readonly<Record<string, string>> = { fields: 'field', needs: 'need' };

const NAMES: Readonly<Record<string, string>> = {
  why: 'the reason',
  because: 'the list of answers',
  answer: 'the answer',
  effortHours: 'the list of hours',
  needs: 'the list of needs',
  featureIds: 'the list of features',
  low: 'the low figure',
  likely: 'the likely figure',
  high: 'the high figure',
  probability: 'the chance',
  amountMinor: 'the amount',
  per: 'how often it is paid',
  people: 'the number of people',
  fields: 'the list of fields',
  personal: 'the mark for personal data',
  from: 'the entity that it goes from',
  to: 'the entity that it goes to',
  kind: 'the kind',
  decision: 'what is decided',
  option: 'what is chosen',
  monthlyUsd: 'the monthly cost',
  requirement: 'what is asked',
  how: 'how it is met',
  measure: 'what is measured',
  value: 'the figure',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields in braces',
  record: 'a group of fields in braces',
};

const valueAt = (entry: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    entry,
  );

const valueWords = (value: unknown): string =>
  EDITIONS.find(one => one === value) ? EDITION_NAMES[value as (typeof EDITIONS)[number]] : String(value);

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? `“${cut(oneLine(value), 40)}”` : String(value);
}

const figure = (value: number | bigint): string => value.toLocaleString('en-GB');

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function ordinal(count: number): string {
  const isTeen = count % 100 > 10 && count % 100 < 14;
  return `${count.toLocaleString('en-GB')}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th')}`;
}
