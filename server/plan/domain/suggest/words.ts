import {
  type Clause,
  clausesOf,
  findPhrase,
  wordsOf as foldedWords,
  type Word,
} from '@/server/catalogue/domain/words';
import { remembered } from './remembered';

/** Reading plain words: what a text is about, and what two texts share. Latin letters of any language. */

/** Words in lower case without accents. */
const wordsOf = (text: string): string[] => foldedWords(text).map(word => word.folded);

/** Words that say little about what is asked for: grammar, and verbs that any feature could begin with. */
const EMPTY_WORDS = new Set(
  `a about after again all also an and any anybody anyone are as at be because been before being between both but by
  can could did do does done down during each every everybody everyone everything few fewer first for from get gets
  give gives given go goes had has have having her here him his how if in into is it its itself just keep know less let
  like look looking looks make makes many may me month more most much must my near need needs new next no nobody none not nothing now of
  off often on once one online only or other others our out over own per put same see sees several shall she should
  show shows since so some somebody something still such take takes than that the their them themselves then there
  these they thing things this those through to today together too two under until up us use used uses using very via
  want wants was way we week well were what when where which while who whole whose why will with within without work
  works would year you your able across against around automatic automatically better easily easy fast faster quickly
  simple simply good great people person user users system software app application tool digital feature
  half third quarter percent number amount kind type least day days time times first last ten eleven twelve twenty hundred three four five six seven eight nine`.split(
    /\s+/,
  ),
);

/** Digits and adverbs say how much and how, not what. */
const says = (word: string): boolean =>
  !EMPTY_WORDS.has(word) && !/^\d/.test(word) && (!word.endsWith('ly') || NOUNS_IN_LY.has(word));
const NOUNS_IN_LY = new Set(['family', 'supply', 'reply', 'assembly', 'anomaly', 'fly']);

/** A word without the endings that only bend it: `invoices` and `invoice` are one, so are `booking` and `book`. */
export const stemOf = remembered((word: string): string => {
  if (word.length <= 3) return word;
  const single = word
    .replace(/(?<=.{2})ies$/, 'y')
    .replace(/(?<=(?:ss|x|ch|sh))es$/, '')
    .replace(/(?<=[^su])s$/, '');
  const bare = single.replace(/(?<=.{3})(?:ing|ed)$/, '');
  return bare.replace(/(?<=.{3})e$/, '');
});

/** What a text is about: its meaning words as stems, each once, in order. */
export const meaningOf = remembered((text: string): readonly string[] => [
  ...new Set(wordsOf(text).filter(says).map(stemOf)),
]);

/** How many meaning words two texts share. */
export function shared(one: string, other: string): number {
  const inOther = new Set(meaningOf(other));
  return meaningOf(one).filter(word => inOther.has(word)).length;
}

/** A phrase that a text says, and how it says it. */
export interface Found {
  phrase: string;
  /** As it was written: "by Bank transfers". */
  wording: string;
}

/** A text that is read once and held against many phrases. */
export interface Heard {
  text: string;
  clauses: readonly Clause[];
  /** How its words begin, to see at once that a phrase cannot be there. */
  starts: ReadonlySet<string>;
}

export const hear = remembered((text: string): Heard => {
  const clauses = clausesOf(text);
  return {
    text,
    clauses,
    starts: new Set(clauses.flatMap(({ words }) => words.map(word => startOf(word.folded)))),
  };
});

/** The phrases that a text says, in the order given, by the catalogue's rule for when a phrase is said. */
export function phrasesIn(text: string | Heard, phrases: readonly string[]): Found[] {
  const heard = typeof text === 'string' ? hear(text) : text;
  if (!heard.starts.size) return [];
  const found: Found[] = [];
  for (const { phrase, words, start } of preparedFrom(phrases)) {
    if (!heard.starts.has(start)) continue;
    const wording = wordingIn(heard, words);
    if (wording !== null) found.push({ phrase, wording });
  }
  return found;
}

function wordingIn({ clauses }: Heard, phrase: readonly Word[]): string | null {
  for (const clause of clauses) {
    const wording = findPhrase(phrase, clause);
    if (wording !== null) return wording;
  }
  return null;
}

/** As many letters as the catalogue takes for a stem; shorter words are only found whole, so they stay as they are. */
const startOf = (word: string): string => word.slice(0, 4);

/** How each of the phrases begins. */
export const startsOf = (phrases: readonly string[]): string[] =>
  preparedFrom(phrases).map(({ start }) => start);

interface Prepared {
  phrase: string;
  words: readonly Word[];
  start: string;
}

/** Phrases are read once for each list of them; a list is never changed. */
const PREPARED = new WeakMap<readonly string[], readonly Prepared[]>();

function preparedFrom(phrases: readonly string[]): readonly Prepared[] {
  const known = PREPARED.get(phrases);
  if (known) return known;
  const prepared = phrases.map(phrase => {
    const words = foldedWords(phrase);
    return { phrase, words, start: startOf(words[0]?.folded ?? '') };
  });
  PREPARED.set(phrases, prepared);
  return prepared;
}

export const phraseIn = (text: string | Heard, phrases: readonly string[]): string | null =>
  phrasesIn(text, phrases)[0]?.phrase ?? null;

/** One line that fits a title: cut at a word, with an ellipsis where something was left out. */
export function titleFrom(text: string, most = 90): string {
  const line = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.;,]+$/, '');
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\s,;:–-]+\S*$/, '')}…`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** The text as it is, or cut at a word when it has more characters than fit. */
export const fitting = (text: string, most: number): string =>
  text.length <= most ? text : titleFrom(text, most);

/** The client's own words within a sentence. */
export const quoted = (text: string): string => `“${titleFrom(text, 110)}”`;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `18 June 2027` */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month! - 1]} ${year}`;
}
