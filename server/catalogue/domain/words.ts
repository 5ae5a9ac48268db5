/** A word as it is compared, and where it stands in its clause. */
export interface Word {
  folded: string;
  from: number;
  to: number;
}

/** Words that belong together: a phrase is never found across two clauses. */
export interface Clause {
  text: string;
  words: readonly Word[];
}

/** Shorter words of a phrase are only found whole: `app` is not in "appointment", nor `a` in "and". */
const SHORTEST_STEM = 4;

/** What says that something is not asked for. It silences its own clause, not the sentence. */
const REFUSALS = [
  'do not need',
  'does not need',
  'don’t need',
  'doesn’t need',
  'no need for',
  'not needed',
  'not necessary',
  'do not want',
  'does not want',
  'don’t want',
  'not part of',
  'out of scope',
  'not in scope',
];

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
    .map(clause => ({ text: clause, words: wordsOf(clause) }))
    .filter(({ words }) => words.length > 0 && !refuses(words));

/** The phrase as it was written in the clause; null where it is not there. */
export function findPhrase(phrase: readonly Word[], { text, words }: Clause): string | null {
  const at = placeOf(phrase, words);
  return at < 0 ? null : text.slice(words[at]!.from, words[at + phrase.length - 1]!.to);
}

/** Where the phrase's words begin words in a row; −1 where they do not. */
function placeOf(phrase: readonly Word[], words: readonly Word[]): number {
  if (phrase.length === 0) return -1;
  return words.findIndex((_, at) =>
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

const refusals = REFUSALS.map(wordsOf);

/** "Patients do not need to call" is about calling, not a refusal. */
const refuses = (words: readonly Word[]) =>
  refusals.some(refusal => {
    const at = placeOf(refusal, words);
    return at >= 0 && words[at + refusal.length]?.folded !== 'to';
  });

function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}
