import { FRAMES } from './blank';

/**
 * Whether a save takes away most of something that stood there: of one text, in one row, fewer than half of
 * the words are left. What is only typed further, moved or corrected is not.
 */
export function dropsMost(before: unknown, after: unknown): boolean {
  const now = new Map(textsIn(after));
  return textsIn(before).some(([place, text]) => {
    const words = wordsOf(text);
    const isLeft = leftIn(wordsOf(now.get(place) ?? ''));
    return words.filter(isLeft).length < words.length / 2;
  });
}

/** Every text and number with where it stands, by the row's id: a choice, as a priority, is no text. */
function textsIn(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string' || typeof value === 'number') return [[place, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  // Steps have no ids; together they are one text.
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) return [[place, value.join(' ')]];
  return Object.entries(value).flatMap(([key, inner]) =>
    FRAMES.includes(key) ? [] : textsIn(inner, `${place}.${(inner as { id?: string } | null)?.id || key}`),
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a word is there: the same one, or the same one that is still being typed or taken back. */
function leftIn(words: readonly string[]): (word: string) => boolean {
  const there = new Set(words);
  const beginnings = new Set([...there].flatMap(word => beginningsOf(word)));
  return word => beginnings.has(word) || beginningsOf(word).some(one => one.length > 2 && there.has(one));
}

/** From its first letter to all of it; of what is longer than any word, its first letters and all of it. */
const beginningsOf = (word: string): string[] =>
  Array.from({ length: Math.min(word.length, LONGEST_WORD) }, (_, at) => word.slice(0, at + 1)).concat(
    word.length > LONGEST_WORD ? [word] : [],
  );
const LONGEST_WORD = 40;
