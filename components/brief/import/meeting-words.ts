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
          `${changed === 1 ? '1 has' : `${changed} have`} a name that is in your brief: yours is changed to what the text says, the rest of it stays.`,
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
          'Where yours has another amount or day, yours stays. Choose “Replace mine” to take what the text says.',
        ]
      : []),
  ];
}

/** For each row that changes one that is there, by its place in the document: what stood there. */
export function changesIn(section: Section, { rows }: Meeting): Map<string, string> {
  return new Map(
    rows.flatMap(met => (met.kind === 'changed' ? [[`${section}.${met.found.id}`, changeWords(met)]] : [])),
  );
}

function changeWords({ was, row }: Extract<Met, { kind: 'changed' }>): string {
  const [before, after] = [was, row] as Record<string, unknown>[];
  const keys = Object.keys(after!).filter(key => asWords(before![key]) !== asWords(after![key]));
  const words = (key: string) => FIELD_WORDS[key] ?? key;
  const added = keys.filter(key => isBlank([before![key]])).map(words);
  const changed = keys
    .filter(key => !isBlank([before![key]]))
    .map(key => `${words(key)} was ${valueWords(before![key])}`);
  return [
    ...(changed.length ? [`Changes yours: ${changed.join('; ')}.`] : []),
    ...(added.length ? [`Adds to yours: ${added.join(', ')}.`] : []),
  ].join(' ');
}

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
