import { refusedWithin, refuses } from './refusals';

/** A word as it is compared, and where it stands in its clause. */
export interface Word {
  folded: string;
  from: number;
  to: number;
  /** Named as what is not wanted: no phrase begins with it. */
  isRefused?: boolean;
}

/** Words that belong together: a phrase is never found across two clauses. */
export interface Clause {
  text: string;
  words: readonly Word[];
}

/** Shorter words of a phrase are only found whole: `app` is not in "appointment", nor `a` in "and". */
const SHORTEST_STEM = 4;

/** Letters and digits in a row, without case and accents. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    from: index,
    to: index + word.length,
  }));

/** The clauses of a text that ask for something. */
export const clausesOf = (text: string): Clause[] =>
  text
    .split(/[.;:!?…](?:\s|$)|[\n,()]|\s[–—-]\s|\bbut\b/iu)
    .filter((clause, at) => !refuses(clause, at === 0))
    .map(clause => ({ text: clause, words: withRefused(clause) }))
    .filter(({ words }) => words.length > 0);

function withRefused(clause: string): Word[] {
  const refused = refusedWithin(clause);
  const words = wordsOf(clause);
  if (!refused.length) return words;
  return words.map(word =>
    refused.some(({ from, to }) => word.from >= from && word.to <= to) ? { ...word, isRefused: true } : word,
  );
}

/** The phrase as it was written in the clause; null where it is not there. */
export function findPhrase(phrase: readonly Word[], { text, words }: Clause): string | null {
  const at = placeOf(phrase, words);
  return at < 0 ? null : text.slice(words[at]!.from, words[at + phrase.length - 1]!.to);
}

/** Where the phrase's words begin words in a row; −1 where they do not. */
function placeOf(phrase: readonly Word[], words: readonly Word[]): number {
  if (phrase.length === 0) return -1;
  return words.findIndex(
    ({ isRefused }, at) =>
      !isRefused &&
      phrase.every((stem, step) => {
        const word = words[at + step];
        return word !== undefined && begins(word.folded, stem.folded);
      }),
  );
}

const begins = (word: string, stem: string) =>
  word.startsWith(stem) && (word.length === stem.length || [...stem].length >= SHORTEST_STEM);

/** Without accents anyway. */
const PLAIN = /^[a-z0-9]*$/i;

function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
