import { isBlank } from '../blank';
import { MOST_ROWS, MOST_TEXT } from '../sections';

/** A row of any section. */
export type Row = { id: string };

/** What a recognised row is to those that are there. */
export type Met<R extends Row = Row> =
  | { kind: 'same'; found: R }
  /**
   * `row`: the one that is there, with what the text adds to it or says otherwise; the one that is there
   * itself where nothing of that is taken. `kept`: fields whose texts differ and stay as they are.
   */
  | { kind: 'changed' | 'kept'; found: R; was: R; row: R; kept: string[] }
  | { kind: 'added'; found: R };

/**
 * Tells new rows from those that are there. A row is there already where one says all that it says; it
 * changes one of the same name that says something else, and what it says nothing of stays. Texts that are
 * there stay too, and lists of lines get only new ones. Case, spaces and punctuation make no difference.
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
    return { found: row, ...changedBy(was, row) };
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

/** What becomes of a row by one of the same name. */
function changedBy<R extends Row>(was: R, found: R) {
  const fields = was as Record<string, unknown>;
  const [taken, kept]: [Record<string, unknown>, string[]] = [{}, []];
  for (const [key, value] of Object.entries(differing(was, found))) {
    const lines = LINES.includes(key) ? withNewLines(fields[key], value) : null;
    if (lines !== null) taken[key] = lines;
    else if (isBlank(fields[key]) || !STAYING.includes(key)) taken[key] = value;
    else kept.push(key);
  }
  const kind = Object.keys(taken).length ? ('changed' as const) : ('kept' as const);
  return { kind, was, row: { ...was, ...taken }, kept };
}

/** Fields of a row that hold one thing on each line; and texts, of which no part can be told from the rest. */
const LINES: readonly string[] = ['may', 'steps'];
const STAYING: readonly string[] = ['measure', 'why', 'liked', 'purpose', ...LINES];

/** With the new ones behind those that are there; null where there is no room for them. */
function withNewLines(there: unknown, found: unknown): string | string[] | null {
  const lines = linesNewTo(there, found);
  if (Array.isArray(there)) {
    const all = [...linesOf(there), ...lines];
    return all.length <= MOST_ROWS ? all : null;
  }
  const text = isBlank(there) ? lines.join('\n') : [there, ...lines].join('\n');
  return text.length <= MOST_TEXT ? text : null;
}

function linesNewTo(there: unknown, found: unknown): string[] {
  const known = new Set(linesOf(there).map(asWords));
  return linesOf(found).filter(line => !known.has(asWords(line)));
}

const linesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as string[]) : String(value ?? '').split('\n')).filter(line => line.trim());

const covers = (there: Row, found: Row): boolean =>
  !isBlank(there) && Object.keys(differing(there, found)).length === 0;

/** The fields in which a recognised row says something else; what it leaves unsaid is none. */
function differing<R extends Row>(there: R, found: R): Partial<R> {
  return Object.fromEntries(
    Object.entries(found).filter(
      ([key, value]) =>
        key !== 'id' &&
        asWords(value) !== '' &&
        asWords(value) !== asWords(there[key as keyof R]) &&
        (!LINES.includes(key) || linesNewTo(there[key as keyof R], value).length > 0),
    ),
  ) as Partial<R>;
}
