import { isBlank } from '../blank';

/** A row of any section. */
export type Row = { id: string };

/** What a recognised row is to those that are there. */
export type Met<R extends Row = Row> =
  | { kind: 'same'; found: R }
  /** `row`: the one that is there, with what the text says otherwise. */
  | { kind: 'changed'; found: R; was: R; row: R }
  | { kind: 'added'; found: R };

/**
 * Tells new rows from those that are there. A row is there already where one says all that it says; it
 * changes one of the same name that says something else, and what it says nothing of stays. Case, spaces
 * and punctuation make no difference.
 */
export function meetRows<R extends Row>(there: readonly R[], found: readonly R[]): Met<R>[] {
  const free = new Set(there.filter(row => !isBlank(row)));
  const same = found.map(row => {
    const match = [...free].find(one => covers(one, row)) ?? there.find(one => covers(one, row));
    if (match) free.delete(match);
    return match !== undefined;
  });
  return found.map((row, at): Met<R> => {
    if (same[at]) return { kind: 'same', found: row };
    const name = nameOf(row);
    const was = name ? [...free].find(one => nameOf(one) === name) : undefined;
    if (!was) return { kind: 'added', found: row };
    free.delete(was);
    return { kind: 'changed', found: row, was, row: { ...was, ...differing(was, row) } };
  });
}

/** What a row is known by, as words: rows come from the database with their keys in any order. */
export function nameOf(row: object): string {
  const fields = row as Record<string, unknown>;
  const key = ['goal', 'what', 'name', 'address', 'reason'].find(one => typeof fields[one] === 'string');
  return key ? asWords(fields[key]) : '';
}

/** Texts that say the same are the same here: without case, spaces, punctuation and the head of an address. */
export function asWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(asWords).filter(Boolean).join(' ');
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const bare = value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\bhttps?:\/\/(www\.)?|\bwww\./g, '');
  return (
    bare
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim() || bare.replace(/\s+/g, ' ').trim()
  );
}

/** Without the lines that `there` has already; blank where nothing is left. */
export function newLines(there: string, found: string): string {
  const known = new Set(there.split('\n').map(asWords));
  return asWords(there) === asWords(found)
    ? ''
    : found
        .split('\n')
        .filter(line => !line.trim() || !known.has(asWords(line)))
        .join('\n')
        .trim();
}

const covers = (there: Row, found: Row): boolean =>
  !isBlank(there) && Object.keys(differing(there, found)).length === 0;

/** The fields in which a recognised row says something else; what it leaves unsaid is none. */
function differing<R extends Row>(there: R, found: R): Partial<R> {
  return Object.fromEntries(
    Object.entries(found).filter(
      ([key, value]) =>
        key !== 'id' && asWords(value) !== '' && asWords(value) !== asWords(there[key as keyof R]),
    ),
  ) as Partial<R>;
}
