import { isBlank } from '../blank';
import { MOST_ROWS, type Section, type SectionContent } from '../sections';

/** How what was recognised meets what is there. */
export type Taking = 'add' | 'replace';

type Rows = { id: string }[];

/**
 * A section with what was recognised in it. `add` loses nothing that is there: rows go behind, amounts
 * and days are taken only where none is, texts go below. `replace` keeps the names of rows whose first
 * words stay the same, so that a plan that cites them still does.
 */
export function combined<S extends Section>(
  there: SectionContent<S>,
  found: SectionContent<S>,
  taking: Taking,
  newId: () => string,
): SectionContent<S> {
  const result: Record<string, unknown> = taking === 'replace' ? { ...found } : { ...there };
  const keys = new Set([...Object.keys(there), ...Object.keys(found)]) as Set<keyof typeof there & string>;
  for (const key of keys) {
    const [was, is] = [there[key] as unknown, found[key] as unknown];
    if (isRowList(was) || isRowList(is)) {
      const rows = withIds((is ?? []) as Rows, (was ?? []) as Rows, newId, taking);
      const kept = ((was ?? []) as Rows).filter(row => !isBlank(row));
      result[key] = taking === 'replace' ? rows : [...kept, ...rows].slice(0, MOST_ROWS);
    } else if (key === 'extra') {
      result[key] = combinedExtra(was as Extra, is as Extra, taking);
    } else if (taking === 'add') result[key] = added(was, is);
  }
  if (result['extra'] === undefined) delete result['extra'];
  // Something is to be connected now.
  if ('none' in result && !isBlank(result['items'])) result['none'] = false;
  return result as SectionContent<S>;
}

/** How many recognised rows would not fit behind those that are there. */
export function overflowing(there: SectionContent, found: SectionContent): number {
  const count = (content: SectionContent) =>
    'items' in content ? content.items.filter(row => !isBlank(row)).length : 0;
  return Math.max(0, count(there) + count(found) - MOST_ROWS);
}

type Extra = Record<string, string> | undefined;

/** The studio's own questions: an answer is replaced only by another answer. */
function combinedExtra(was: Extra, is: Extra, taking: Taking): Extra {
  if (!was || !is) return was ?? is;
  const ids = new Set([...Object.keys(was), ...Object.keys(is)]);
  return Object.fromEntries(
    [...ids].map(id => [
      id,
      taking === 'replace' ? (is[id] ?? was[id] ?? '') : String(added(was[id] ?? '', is[id] ?? '')),
    ]),
  );
}

function added(was: unknown, is: unknown): unknown {
  if (isBlank(is)) return was;
  if (isBlank(was)) return is;
  if (typeof was === 'string' && typeof is === 'string' && !/^([A-Z]{3}|\d{4}-\d\d-\d\d)$/.test(was))
    return was.includes(is) ? was : `${was}\n${is}`;
  return was;
}

/** Recognised rows under names of their own, or under those of the rows that they replace. */
function withIds(rows: Rows, before: Rows, newId: () => string, taking: Taking): Rows {
  const free = taking === 'replace' ? [...before] : [];
  return rows.map(row => {
    const at = free.findIndex(one => firstWords(one) === firstWords(row));
    const [same] = at >= 0 ? free.splice(at, 1) : [];
    return { ...row, id: same?.id ?? newId() };
  });
}

const firstWords = (row: object): string =>
  String(Object.entries(row).find(([key, value]) => key !== 'id' && typeof value === 'string')?.[1] ?? '')
    .trim()
    .toLowerCase();

const isRowList = (value: unknown): value is Rows => Array.isArray(value);
