import { isBlank } from '../blank';
import { sameContent } from '../same-content';
import { MOST_ROWS, type Section, type SectionContent } from '../sections';
import { type Met, meetRows, nameOf, newLines, type Row } from './meet';

/** How what was recognised meets what is there. */
export type Taking = 'add' | 'replace';

/**
 * A section with what was recognised in it. `add`: rows that are there already are not added again, those
 * of the same name are changed, new ones go behind; amounts, days and the texts of rows are taken only where
 * none is, and of longer texts what they do not say yet. `replace` keeps the ids of rows whose names stay, so
 * that a plan that cites them still does. `currency`: the studio's, in which amounts are that name none.
 */
export function combined<S extends Section>(
  there: SectionContent<S>,
  found: SectionContent<S>,
  taking: Taking,
  { newId, currency }: { newId: () => string; currency: string },
): SectionContent<S> {
  const result: Record<string, unknown> = taking === 'replace' ? { ...found } : { ...there };
  const keys = new Set([...Object.keys(there), ...Object.keys(found)]) as Set<keyof typeof there & string>;
  for (const key of keys) {
    const [was, is] = [there[key] as unknown, found[key] as unknown];
    if (Array.isArray(was) || Array.isArray(is)) {
      const [before, rows] = [(was ?? []) as Row[], (is ?? []) as Row[]];
      result[key] = taking === 'replace' ? replaced(before, rows, newId) : added(before, rows, newId);
    } else if (key === 'extra') {
      result[key] = combinedExtra(was as Extra, is as Extra, taking);
    } else if (taking === 'add' && !isOtherMoney(key, there, found, currency))
      result[key] = TEXTS.includes(key) ? longer(was as string, is as string) : isBlank(was) ? is : was;
  }
  if (result['extra'] === undefined) delete result['extra'];
  // Something is to be connected now.
  if ('none' in result && !isBlank(result['items'])) result['none'] = false;
  return result as SectionContent<S>;
}

export interface Meeting {
  rows: Met[];
  /** An amount, a day or the text of a row that is there differs from the one that was found, and stays. */
  keeps: boolean;
  /** Adding it would change nothing. */
  isThere: boolean;
  /** How many new rows would not fit behind those that are there. */
  overflow: number;
}

/** What `add` would do with a section. */
export function meeting<S extends Section>(
  there: SectionContent<S>,
  found: SectionContent<S>,
  currency: string,
): Meeting {
  const [mine, theirs] = [rowsIn(there), rowsIn(found)];
  const rows = meetRows(mine, theirs);
  const count = mine.filter(row => !isBlank(row)).length + rows.filter(met => met.kind === 'added').length;
  const after = combined(there, found, 'add', { newId: () => 'new', currency });
  const facts = Object.keys(there).filter(
    key => !TEXTS.includes(key) && !['items', 'dates', 'extra', 'none', 'currency'].includes(key),
  ) as (keyof typeof there)[];
  return {
    rows,
    keeps:
      facts.some(key => !isBlank(found[key]) && after[key] !== found[key]) ||
      rows.some(met => 'kept' in met && met.kept.length > 0),
    isThere: sameContent(there, after),
    overflow: Math.max(0, count - MOST_ROWS),
  };
}

/** The rows of a section, or its further dates. */
const rowsIn = (content: SectionContent): Row[] =>
  'items' in content ? content.items : 'dates' in content ? content.dates : [];

const TEXTS: readonly string[] = ['note', 'reason'];

/** Amounts of another currency cannot stand beside those that are there. */
function isOtherMoney(key: string, there: SectionContent, found: SectionContent, currency: string): boolean {
  if (!('lowMinor' in there && 'lowMinor' in found) || TEXTS.includes(key)) return false;
  if (there.lowMinor === null && there.highMinor === null) return false;
  // The currency of amounts that are there is settled, even where it goes unsaid.
  return key === 'currency' || (there.currency ?? currency) !== (found.currency ?? currency);
}

type Extra = Record<string, string> | undefined;

/** The studio's own questions: an answer is replaced only by another answer. */
function combinedExtra(was: Extra, is: Extra, taking: Taking): Extra {
  if (!was || !is) return was ?? is;
  const ids = new Set([...Object.keys(was), ...Object.keys(is)]);
  return Object.fromEntries(
    [...ids].map(id => [
      id,
      taking === 'replace' ? (is[id] ?? was[id] ?? '') : longer(was[id] ?? '', is[id] ?? ''),
    ]),
  );
}

/** A text with the lines below it that it does not have yet. */
function longer(was: string, is: string): string {
  if (isBlank(is)) return was;
  if (isBlank(was)) return is;
  const more = newLines(was, is);
  return more ? `${was}\n${more}` : was;
}

function added(before: readonly Row[], found: readonly Row[], newId: () => string): Row[] {
  const met = meetRows(before, found);
  const changed = new Map(met.flatMap(one => (one.kind === 'changed' ? [[one.was, one.row] as const] : [])));
  const rows = before.map(row => changed.get(row) ?? row);
  const more = met.flatMap(one => (one.kind === 'added' ? [{ ...one.found, id: newId() }] : []));
  // Empty rows were only waiting to be filled.
  return more.length ? [...rows.filter(row => !isBlank(row)), ...more].slice(0, MOST_ROWS) : rows;
}

/** Recognised rows under ids of their own, or under those of the rows that they replace. */
function replaced(before: readonly Row[], rows: readonly Row[], newId: () => string): Row[] {
  const free = [...before];
  return rows.map(row => {
    const at = free.findIndex(one => nameOf(one) === nameOf(row));
    const [same] = at >= 0 ? free.splice(at, 1) : [];
    return { ...row, id: same?.id ?? newId() };
  });
}
