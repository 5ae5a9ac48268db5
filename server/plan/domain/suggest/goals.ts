import type { Section } from '@/server/brief/domain/sections';
import { partsOf } from './plainly';
import { type Said, textOf } from './said';
import type { SuggestedFeature } from './suggested';
import { meaningOf } from './words';

const LEAST_SHARED = 2;

/**
 * A goal is served by the features of a core feature that speaks of it: where that answer, with its
 * reason, shares two meaning words with the goal ("missed sessions"), what serves the one serves the other.
 * So does what both name before all else (“stock”). Where no core feature does, a way of working does, by its name or one of its steps.
 */
export function withGoals(features: readonly SuggestedFeature[], said: readonly Said[]): SuggestedFeature[] {
  const goals = said.filter(one => one.section === 'goals');
  const speaking = goals.map(goal => {
    const by = (section: Section, texts: (one: Said) => string[]) =>
      said.filter(
        one =>
          one.section === section && texts(one).some(text => sharedLoosely(goal.head, text) >= LEAST_SHARED),
      );
    const asked = [
      ...by('features', one => [textOf(one)]),
      ...said.filter(one => one.section === 'features' && namesTheSame(goal.head, one.head)),
    ];
    const answers = asked.length ? asked : by('workflows', one => [one.head, ...one.details]);
    return { goal: goal.ref, answers: new Set(answers.map(one => one.ref)) };
  });
  const order = new Map(said.map((one, at) => [one.ref, at]));
  return features.map(feature => {
    if (!isAbout(feature)) return feature;
    const met = speaking.filter(({ answers }) => feature.serves.some(ref => answers.has(ref)));
    const serves = new Set([...feature.serves, ...met.map(({ goal }) => goal)]);
    if (serves.size === feature.serves.length) return feature;
    return { ...feature, serves: [...serves].toSorted((a, b) => order.get(a)! - order.get(b)!) };
  });
}

/** Of a word that goes on differently: “expired” and “expiry”. */
const LEAST_BEGINNING = 5;

/** How many meaning words of a goal another text has, however they end. */
function sharedLoosely(goal: string, other: string): number {
  const inOther = meaningOf(other);
  const begins = (long: string, short: string) =>
    long === short ||
    (short.length >= LEAST_BEGINNING && long.length - short.length === 1 && long.startsWith(short));
  return meaningOf(goal).filter(word => inOther.some(one => begins(one, word) || begins(word, one))).length;
}

/** “The stock in the books is the stock on the shelf” for “Stock by wine, vintage and bin”: both name it before all else. */
function namesTheSame(goal: string, asked: string): boolean {
  const [[thing] = [], [same] = []] = [partsOf(goal), partsOf(asked)];
  return thing !== undefined && same !== undefined && thing.join(' ') === same.join(' ');
}

/** What every product needs cites answers without being about them. */
const isAbout = ({ area }: SuggestedFeature): boolean =>
  !['Foundations', 'Operations', 'Launch'].includes(area);
