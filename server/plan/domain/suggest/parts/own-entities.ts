import type { EntityField } from '@/server/catalogue/domain/catalogue-entity';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { capitalised } from '@/server/kernel/capitalised';
import { foundIn } from '../called';
import type { OwnThing } from '../own-things';
import { BEFORE, partsOf } from '../plainly';
import type { Said } from '../said';
import type { SuggestedPartOf } from '../suggested';
import { fitting, meaningOf, quoted } from '../words';
import { entityKey, fieldOf } from './entities';
import { TO_AGREE } from './fields-said';

/** The client's own things as records. One that the catalogue knows by another name has the catalogue's fields. */
export function ownEntities(
  things: readonly OwnThing[],
  taken: readonly SuggestedPartOf<'entity'>[],
): SuggestedPartOf<'entity'>[] {
  const keys = new Set(taken.map(one => one.key));
  return things.map(thing => {
    const usualKey = thing.like && entityKey(thing.like.key);
    const key = usualKey && !keys.has(usualKey) ? usualKey : `entity:own.${thing.stems.join('-')}`;
    keys.add(key);
    return {
      key,
      kind: 'entity',
      content: {
        name: capitalised(thing.name),
        fields: (thing.like?.fields ?? FIRST_FIELDS).map(fieldOf),
        note: thing.like ? '' : TO_AGREE,
      },
      because: `${fitting(thing.named, 200)}, and nothing else in the plan keeps it.`,
      serves: [...thing.refs],
    };
  });
}

/** What any record begins with. */
const FIRST_FIELDS: readonly EntityField[] = [
  { name: 'Name', type: 'text' },
  { name: 'Description', type: 'text' },
  { name: 'Status', type: 'choice' },
];

/**
 * Relations of the client's own things, where a line puts two records beside each other with a word that
 * says which has the other: "inspections of playgrounds", "the defect into a repair order". What is joined
 * to nothing so belongs to the record that lines name most often beside it, else it has those that are kept
 * by a feature that a line about it asks for: sellers list a machine, and offers are what lists keep.
 */
export function ownRelations(
  said: readonly Said[],
  all: readonly SuggestedPartOf<'entity'>[],
  /** Which of them are the client's own. */
  ownKeys: ReadonlySet<string>,
  /** Relations that the catalogue knows. */
  known: readonly SuggestedPartOf<'relation'>[],
  inPlan: readonly CatalogueFeature[],
): SuggestedPartOf<'relation'>[] {
  const related = new Set(known.map(({ content }) => pairOf(content.from, content.to)));
  const found = new Map<string, SuggestedPartOf<'relation'>>();
  for (const answer of said)
    for (const line of [answer.head, ...answer.details])
      for (const { one, many, label } of pairsIn(line, all)) {
        if (one === many || !(ownKeys.has(one.key) || ownKeys.has(many.key))) continue;
        const pair = pairOf(one.key, many.key);
        if (found.has(pair) || related.has(pair)) continue;
        found.set(pair, relation(one, many, label, line, answer));
      }
  const isJoined = (key: string) =>
    [...known, ...found.values()].some(({ content }) => content.from === key || content.to === key);
  for (const thing of all) {
    if (!ownKeys.has(thing.key) || isJoined(thing.key)) continue;
    const beside = mostNamedBeside(thing, said, all) ?? keptByTheLine(thing, said, all, inPlan);
    if (beside) found.set(thing.key, relation(...beside.pair, 'has', beside.line, beside.answer));
  }
  return [...found.values()];
}

const relation = (
  one: SuggestedPartOf<'entity'>,
  many: SuggestedPartOf<'entity'>,
  label: string,
  line: string,
  { ref }: Said,
): SuggestedPartOf<'relation'> => ({
  key: `relation:own.${idOf(one)}.${idOf(many)}`,
  kind: 'relation',
  content: { from: one.key, to: many.key, kind: 'one-to-many', label },
  because: `${quoted(line)} names both.`,
  serves: [ref],
});

interface Beside {
  pair: [one: SuggestedPartOf<'entity'>, many: SuggestedPartOf<'entity'>];
  line: string;
  answer: Said;
}

/**
 * The record that most lines name side by side with a thing ("playgrounds and equipment": what is named
 * first has the other), or that is part of its name: a machine has machine licences.
 */
function mostNamedBeside(
  thing: SuggestedPartOf<'entity'>,
  said: readonly Said[],
  all: readonly SuggestedPartOf<'entity'>[],
): Beside | null {
  const times = new Map<string, { times: number; first: Beside }>();
  for (const answer of said)
    for (const line of [answer.head, ...answer.details]) {
      const parts = partsOf(line).map(part => new Set(part));
      const at = parts.findIndex(part => isNamed(thing, part));
      if (at < 0) continue;
      for (const other of all) {
        const otherAt = parts.findIndex(part => isNamed(other, part));
        if (other === thing || otherAt < 0) continue;
        const isFirst = at < otherAt || (at === otherAt && isPartOf(thing, other));
        const pair: Beside['pair'] = isFirst ? [thing, other] : [other, thing];
        const before = times.get(other.key) ?? { times: 0, first: { pair, line, answer } };
        times.set(other.key, { ...before, times: before.times + 1 });
      }
    }
  const [most] = [...times.values()].toSorted((a, b) => b.times - a.times);
  return most?.first ?? null;
}

/** What is kept by the feature that hears the thing: “list a machine” asks for offers. */
function keptByTheLine(
  thing: SuggestedPartOf<'entity'>,
  said: readonly Said[],
  all: readonly SuggestedPartOf<'entity'>[],
  inPlan: readonly CatalogueFeature[],
): Beside | null {
  for (const answer of said)
    for (const line of [answer.head, ...answer.details]) {
      if (!isNamed(thing, new Set(partsOf(line).flat()))) continue;
      for (const feature of inPlan) {
        const [first] = feature.entities;
        const kept = first && all.find(({ key }) => key === entityKey(first));
        const { found } = foundIn(line, answer, feature);
        if (kept && kept !== thing && found.some(one => isNamed(thing, new Set(meaningOf(one.wording)))))
          return { pair: [thing, kept], line, answer };
      }
    }
  return null;
}

const isPartOf = (one: SuggestedPartOf<'entity'>, other: SuggestedPartOf<'entity'>): boolean =>
  isNamed(one, new Set(meaningOf(other.content.name)));

function isNamed({ content }: SuggestedPartOf<'entity'>, words: ReadonlySet<string>): boolean {
  const name = meaningOf(content.name);
  return name.length > 0 && name.every(word => words.has(word));
}

const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');
const idOf = ({ key }: SuggestedPartOf<'entity'>): string => key.slice('entity:'.length);

interface Pair {
  one: SuggestedPartOf<'entity'>;
  many: SuggestedPartOf<'entity'>;
  label: string;
}

/** "Inspections of a playground": a playground has inspections. "The defect becomes a repair order": the other way. */
function pairsIn(line: string, entities: readonly SuggestedPartOf<'entity'>[]): Pair[] {
  const pairs: Pair[] = [];
  for (const clause of line.split(/[,;.:]/)) {
    const pieces = clause.split(BEFORE_WITH_WORD);
    for (let at = 1; at + 1 < pieces.length; at += 2) {
      const [before, word, after] = [pieces[at - 1]!, pieces[at]!.toLowerCase(), pieces[at + 1]!];
      const [left, right] = [lastNamed(before, entities), firstNamed(after, entities)];
      if (!left || !right) continue;
      if (OWNED_BY.has(word)) pairs.push({ one: right, many: left, label: 'has' });
      if (BECOMES.has(word)) pairs.push({ one: left, many: right, label: 'leads to' });
      if (OWNS.has(word)) pairs.push({ one: left, many: right, label: 'has' });
    }
  }
  return pairs;
}

const OWNED_BY = new Set(['of', 'for', 'on', 'against', 'about']);
const BECOMES = new Set(['into', 'becomes', 'become']);
const OWNS = new Set(['gets', 'get', 'has', 'have', 'with']);
const BEFORE_WITH_WORD = new RegExp(`(${BEFORE.source}|\\b(?:into|becomes?|gets?|has|have|about)\\b)`, 'i');

/** The record that a text ends with: "takes photos of the defect" ends with a defect. */
const lastNamed = (text: string, entities: readonly SuggestedPartOf<'entity'>[]) =>
  named(meaningOf(text).slice(-2), entities);
/** The record that a text begins with, behind articles and the like. */
const firstNamed = (text: string, entities: readonly SuggestedPartOf<'entity'>[]) =>
  named(meaningOf(text).slice(0, 2), entities);

function named(words: readonly string[], entities: readonly SuggestedPartOf<'entity'>[]) {
  const present = new Set(words);
  return entities.find(one => isNamed(one, present));
}
