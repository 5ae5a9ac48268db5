import { recogniseColumns } from './columns';

/** Whether a row of a table names its columns, and by names that are known. */
export type HeaderFound = 'known' | 'guessed' | 'none';

type Rows = readonly (readonly string[])[];

/**
 * The row that heads a table whose names say nothing to us: the first, where it has a name for each column
 * and either a name that is known or figures below one that is none. Null where that cannot be told.
 */
export function likelyHeader(rows: Rows): number | null {
  const at = rows.findIndex(row => row.some(cell => cell.trim()));
  const names = trimmed(rows[at] ?? []);
  const body = rows.slice(at + 1, at + 200).filter(row => row.some(cell => cell.trim()));
  const width = Math.max(0, ...body.map(row => trimmed(row).length));
  const isNamed =
    names.length > 1 &&
    names.length >= width &&
    new Set(names).size === names.length &&
    names.every(name => name !== '' && name.length <= MOST_NAME && !isFigure(name));
  if (!isNamed || !body.length) return null;
  const isHeader =
    recogniseColumns(names).some(Boolean) || names.some((_, column) => areFigures(valuesOf(body, column)));
  return isHeader ? at : null;
}

/** The first column of words, which most likely holds the titles; -1 where every one holds figures. */
export const firstOfWords = (body: Rows, width: number, isTaken: (column: number) => boolean): number =>
  Array.from({ length: width }, (_, column) => column).findIndex(column => {
    const values = valuesOf(body.slice(0, 200), column);
    return !isTaken(column) && values.length > 0 && !areFigures(values);
  });

const trimmed = (row: readonly string[]): string[] => {
  const cells = row.map(cell => cell.trim());
  return cells.slice(0, cells.findLastIndex(Boolean) + 1);
};

const valuesOf = (body: Rows, column: number): string[] =>
  body.map(row => (row[column] ?? '').trim()).filter(Boolean);

const areFigures = (values: readonly string[]): boolean =>
  values.length > 0 && values.filter(isFigure).length >= values.length * 0.8;

/** What is longer is a text, neither a name nor a figure. */
const MOST_NAME = 40;

/** `8`, `4,5 h`, `4-8-16`, `€ 200`, `2027-06-30`, `TASK-12`. */
const isFigure = (text: string): boolean =>
  text.length <= MOST_NAME &&
  ((/\d/.test(text) && /^\P{L}*(\p{L}{1,3}\.?)?$/u.test(text)) || /^[A-Z]{1,10}-?\d+$/.test(text));
