import { ASSUMED } from '../architecture/assumed';
import type { Level } from '../parts';
import { BEFORE } from './plainly';
import type { Said } from './said';
import { meaningOf, phraseIn } from './words';

/** Reading what a role may do, line by line: "Manage playgrounds, equipment and checklists". */

type VerbLevel = Extract<Level, 'see' | 'edit' | 'manage'>;

/** The verbs of a right and the level that they give; the highest one that a line says counts. */
const VERBS: readonly { level: VerbLevel; verbs: ReadonlySet<string> }[] = [
  {
    level: 'manage',
    verbs: wordSet('manage set decide configure administer assign plan release block delete settle run'),
  },
  {
    level: 'edit',
    verbs: wordSet(
      `book move cancel write enter add create edit change record correct upload mark take send report sign pay buy
      answer close register order invite update fill import put keep make issue give refund tick repair collect
      accept approve publish join attend turn link attach share connect`,
    ),
  },
  {
    level: 'see',
    verbs: wordSet('see view read look check compare download follow search find export print watch get'),
  },
];
const KNOWN = new Set(VERBS.flatMap(({ verbs }) => [...verbs]));

/** A right to one's own records, whatever the verb, unless it is said to hold for everybody's. */
const OWN = ['own', 'themselves', 'my', 'of their', 'in their', 'at their', 'from their'];
const EVERYBODYS = ['anybody', 'everybody', 'anyone', 'everyone', 'all'];

/** The level that a line of rights gives; null where no part of it begins with a verb that is known. */
export function levelOf(line: string): Level | null {
  const level = verbLevelOf(line);
  return level && (phraseIn(line, OWN) || OF_THEIRS.test(line)) && !isForEverybody(line) ? 'own' : level;
}

/** “Order their box”, “see and change their data”. */
const OF_THEIRS = /^\p{L}+(?:\s+(?:and|or)\s+\p{L}+)?\s+(?:their|his|her)\s/iu;

export const isForEverybody = (line: string): boolean => phraseIn(line, EVERYBODYS) !== null;

/** Whether a line's verb gives one of these levels, to one's own or to everybody's. */
export const isRightTo = (line: string, ...levels: readonly VerbLevel[]): boolean =>
  levels.some(level => level === verbLevelOf(line));

function verbLevelOf(line: string): VerbLevel | null {
  const parts = line
    .toLowerCase()
    .split(PARTS)
    .map(part => part.trim());
  const first = parts.map(part => (CHANGES_NOTHING.test(part) ? 'see' : (part.split(/\s+/)[0] ?? '')));
  return VERBS.find(({ verbs }) => first.some(word => verbs.has(bare(word, verbs))))?.level ?? null;
}

/** “Takes the day's playgrounds along”, “take over from the late shift”: the verb means something else with such a word. */
const CHANGES_NOTHING =
  /^(?:takes?\b.*\b(?:along|over|home|with (?:them|him|her))\b|takes? (?:an? (?:\p{L}+ )?look|part|turns|care|note)\b|makes? sure\b|keeps? (?:an eye|track|watch|in mind)\b|turns? (?:up|to)\b)/iu;

/** A smaller role than this is no public, whatever it may do. */
const FEWEST_OF_PUBLIC = 50;

/**
 * Whether a role is the public: many people who come seldom. Few hundred are, too, where they manage nothing
 * and half of what they may do is about their own or is to take part.
 */
export function isPublicRole({ people, details }: Pick<Said, 'people' | 'details'>): boolean {
  if ((people ?? 0) >= ASSUMED.publicFrom) return true;
  if ((people ?? 0) < FEWEST_OF_PUBLIC || details.some(line => isRightTo(line, 'manage'))) return false;
  // “See their patients” is what a nurse does.
  const own = details.filter(
    line => (verbLevelOf(line) && phraseIn(line, OWN) && !isForEverybody(line)) || takesPart(line),
  );
  return own.length > 0 && own.length * 2 >= details.length;
}

/** "See who is in their own courses", "Tick off who came". */
export const asksWho = (line: string): boolean =>
  /\bwho (?:is|are|was|were|comes?|came|takes? part|took part|signed up|attends?|attended)\b/i.test(line);

/** Whether one takes part in what is offered, and does not change it: "Sign up for courses". */
export const takesPart = (line: string): boolean =>
  /^(?:signs? up|registers? for|books?|joins?|attends?|cancels?)\b/i.test(line);

/**
 * The things that a right names, in lower case, as they were written: what stands before the first
 * preposition, without verbs and articles. "Give and take away machine licences" names machine licences.
 */
export function thingsOfRight(line: string): string[] {
  const [named = ''] = line.toLowerCase().split(BEFORE);
  // "Sees playgrounds and reports defects" has two verbs, "see the playgrounds and reports" has one.
  const isBent = !KNOWN.has(words(named)[0] ?? '');
  return named.split(PARTS).flatMap((part, at) => {
    const [first = '', ...rest] = words(part);
    const isVerb = at === 0 || KNOWN.has(isBent ? bare(first, KNOWN) : first);
    const thing = isVerb ? rest : [first, ...rest];
    const cut = thing.findIndex(word => CLAUSE.has(word));
    const meant = (cut < 0 ? thing : thing.slice(0, cut)).filter(
      word => meaningOf(word).length > 0 && !PARTICLES.has(word),
    );
    return meant.length ? [meant.slice(-2).join(' ')] : [];
  });
}

const PARTS = /[,;:/&]|\band\b|\bor\b/i;
const words = (text: string): string[] => text.match(/[\p{L}][\p{L}\p{N}-]*(?:['’]s)?/gu) ?? [];
const bare = (word: string, verbs: ReadonlySet<string>): string =>
  verbs.has(word) ? word : word.replace(/s$/, '');

/** Here a clause about the thing begins. */
const CLAUSE = wordSet('they them it are is was were has have had may can must not than into beside');
/** Words between verb and thing that are part of neither. */
const PARTICLES = wordSet(
  `away along back down ahead published open new due current daily weekly day's day’s today's today’s personal private
  public internal past future`,
);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
