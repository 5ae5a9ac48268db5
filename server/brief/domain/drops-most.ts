import { FRAMES } from './blank';

/**
 * Whether a save takes away most of something that stood there: of one text, in one row, fewer than half of
 * the words are left. What is only typed further, moved or corrected is not.
 */
export function dropsMost(before: unknown, after: unknown): boolean {
  const now = new Map(textsIn(after));
  return textsIn(before).some(([place, text]) => {
    const words = wordsOf(text);
    const left = wordsOf(now.get(place) ?? '');
    return words.filter(word => left.some(one => continues(word, one))).length < words.length / 2;
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

/** The same word, or the same one that is still being typed or taken back. */
const continues = (was: string, now: string): boolean =>
  now.startsWith(was) || (now.length > 2 && was.startsWith(now));
