import { sameContent } from './same-content';

/**
 * What two people made of the same answer, put together where they touched different things: rows by
 * their ids, the rest field by field. Null where both changed the same thing, so that a person decides.
 */
export function mergedContent(base: object, mine: object, theirs: object): object | null {
  try {
    return merged(base, mine, theirs) as object;
  } catch (error) {
    if (error === BOTH) return null;
    throw error;
  }
}

const BOTH = Symbol('both changed it');
type Fields = Readonly<Record<string, unknown>>;
type Row = Fields & { id: string };

function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (sameContent(mine, theirs) || sameContent(base, theirs)) return mine;
  if (sameContent(base, mine)) return theirs;
  if (isRows(base) && isRows(mine) && isRows(theirs)) return mergedRows(base, mine, theirs);
  if (isFields(base) && isFields(mine) && isFields(theirs)) return mergedFields(base, mine, theirs);
  throw BOTH;
}

function mergedFields(base: Fields, mine: Fields, theirs: Fields): Fields {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(keys.map(key => [key, merged(base[key], mine[key], theirs[key])]));
}

/** In my order; what they added goes behind the row that it follows in theirs. */
function mergedRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Row[] {
  const rowIn = (rows: readonly Row[], id: string) => rows.find(row => row.id === id);
  const kept = mine.flatMap(row => {
    const was = rowIn(base, row.id);
    const other = rowIn(theirs, row.id);
    if (other) return [was ? (merged(was, row, other) as Row) : (merged(null, row, other) as Row)];
    if (!was) return [row];
    // They took it out: gone, unless I was writing in it.
    if (!sameContent(was, row)) throw BOTH;
    return [];
  });
  const result = [...kept];
  for (const [at, row] of theirs.entries()) {
    if (rowIn(mine, row.id)) continue;
    const was = rowIn(base, row.id);
    if (was) {
      if (!sameContent(was, row)) throw BOTH;
      continue;
    }
    const before = theirs.slice(0, at).findLast(one => rowIn(result, one.id));
    const place = before ? result.findIndex(one => one.id === before.id) + 1 : 0;
    result.splice(place, 0, row);
  }
  return result;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) &&
  value.every(row => isFields(row) && typeof row['id'] === 'string' && row['id'] !== '');
