import { isBlank } from '@/server/brief/domain/blank';
import type { Meeting } from '@/server/brief/domain/import/combine';
import { asWords, type Met } from '@/server/brief/domain/import/meet';
import type { Section } from '@/server/brief/domain/sections';
import { DIRECTION_NAMES, HORIZON_NAMES, PRIORITY_NAMES } from '../guide';

/** What adding a section to what is there would do, by count, in sentences. */
export function meetingWords({ rows, keeps, isThere }: Meeting): string[] {
  const count = (kind: Met['kind']) => rows.filter(met => met.kind === kind).length;
  const [same, changed, added] = [count('same'), count('changed'), count('added')];
  return [
    ...(isThere && !keeps ? ['Your brief has all of this already.'] : []),
    ...(added && (same || changed) ? [added === 1 ? '1 is new.' : `${added} are new.`] : []),
    ...(changed
      ? [
          `${changed === 1 ? '1 has' : `${changed} have`} a name that is in your brief: yours is added to or changed as said below, the rest of it stays.`,
        ]
      : []),
    ...(same && !isThere
      ? [
          same === 1
            ? '1 is there already and is not added again.'
            : `${same} are there already and are not added again.`,
        ]
      : []),
    ...(keeps
      ? [
          'Where yours has another amount, day or text, yours stays. Choose “Replace mine” to take what the text says.',
        ]
      : []),
  ];
}

/** For each row whose name is there, by its place in the document: what stood there, and what stays. */
export function changesIn(section: Section, { rows }: Meeting): Map<string, string> {
  return new Map(
    rows.flatMap(met => ('was' in met ? [[`${section}.${met.found.id}`, changeWords(met)]] : [])),
  );
}

function changeWords({ was, row, kept }: Extract<Met, { kind: 'changed' | 'kept' }>): string {
  const [before, after] = [was, row] as Record<string, unknown>[];
  const keys = Object.keys(after!).filter(key => asWords(before![key]) !== asWords(after![key]));
  const words = (key: string) => FIELD_WORDS[key] ?? key;
  const isAdded = (key: string) => isBlank([before![key]]) || isLonger(before![key], after![key]);
  const added = keys.filter(isAdded).map(words);
  const changed = keys
    .filter(key => !isAdded(key))
    .map(key => `${words(key)} was ${valueWords(before![key])}`);
  const stays = kept.map(key => `${words(key)}, ${valueWords(before![key])}`);
  return [
    ...(changed.length ? [`Changes yours: ${changed.join('; ')}.`] : []),
    ...(added.length ? [`Adds to yours: ${added.join(', ')}.`] : []),
    ...(stays.length ? [`Yours stays: ${stays.join('; ')}.`] : []),
  ].join(' ');
}

/** Rights and steps only get more. */
const isLonger = (before: unknown, after: unknown): boolean =>
  Array.isArray(before) || (typeof before === 'string' && String(after).startsWith(`${before}\n`));

const FIELD_WORDS: Readonly<Record<string, string>> = {
  measure: 'how one would know',
  why: 'the reason',
  priority: 'the priority',
  people: 'the number of people',
  may: 'what they may do',
  steps: 'the steps',
  liked: 'what you like about it',
  purpose: 'what it is for',
  direction: 'the direction',
  horizon: 'the time',
  day: 'the day',
};

const NAMES: Readonly<Record<string, string>> = { ...PRIORITY_NAMES, ...DIRECTION_NAMES, ...HORIZON_NAMES };

function valueWords(value: unknown): string {
  const said = Array.isArray(value) ? value.join(', ') : String(value).replace(/\n+/g, ', ');
  return `“${NAMES[said] ?? said}”`;
}
