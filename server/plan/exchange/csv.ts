import Papa from 'papaparse';
import { MOST_ROWS } from '../domain/exchange/reading';
import { guarded, unguarded } from '../domain/exchange/table';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const DELIMITER_NAMES: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** Room for rows that are left out for what is in them. */
const KEPT_ROWS = 3 * MOST_ROWS;

/** Behind this nothing is counted: a million rows would take half a second. */
const COUNTED_ROWS = 10 * MOST_ROWS;

/** Nothing in it runs as a formula. With `mark`, Excel reads it as UTF-8; other readers stumble over the mark. */
export const writeCsv = (
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  { mark = true } = {},
): string =>
  `${mark ? '\uFEFF' : ''}${Papa.unparse(
    [header, ...rows].map(row => row.map(cell => (typeof cell === 'string' ? guarded(cell) : (cell ?? '')))),
    { newline: '\r\n' },
  )}\r\n`;

export interface CsvRows {
  rows: string[][];
  /** Rows behind those that are kept, which are only counted. */
  more: number;
  /** There are at least so many. */
  isLeast: boolean;
  /** What parts the cells, in words. */
  delimiter: string;
  /** A quote that is never closed swallows what follows; the row it begins in. */
  unclosedAt: number | null;
}

/** Rows of cells; the delimiter is the one that parts the first lines most evenly. */
export function readCsv(text: string): CsvRows {
  const bare = text.replace(/^\uFEFF/, '');
  const sep = /^sep=(.)\r?\n/i.exec(bare);
  const body = sep ? bare.slice(sep[0].length) : bare;
  const delimiter = sep?.[1] ?? likelyDelimiter(body);
  const data: string[][] = [];
  let [count, more, isLeast] = [0, 0, false];
  let unclosed: Papa.ParseError | undefined;
  Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: false,
    step({ data: row, errors, meta }, parser) {
      unclosed ??= errors.find(error => error.code === 'MissingQuotes');
      count += 1;
      if (data.length < KEPT_ROWS) data.push(row);
      else if (row.some(cell => cell.trim())) more += 1;
      if (count < COUNTED_ROWS) return;
      parser.abort();
      // Spreadsheets write blank rows by the thousand.
      isLeast = body.slice(meta.cursor).replaceAll(delimiter, ' ').trim() !== '';
      if (isLeast) more += 1;
    },
  });
  return {
    rows: data.map(row => row.map(cell => unguarded(cell.replace(/\r\n?/g, '\n')))),
    delimiter: DELIMITER_NAMES[delimiter] ?? `“${delimiter}”`,
    more,
    isLeast,
    unclosedAt: unclosed ? (unclosed.row ?? 0) + 1 : null,
  };
}

function likelyDelimiter(text: string): string {
  const tries = DELIMITERS.map(delimiter => {
    const { data } = Papa.parse<string[]>(text.slice(0, 100_000), { delimiter, preview: 20 });
    const widths = data.filter(row => row.some(Boolean)).map(row => row.length);
    const most = Math.max(1, ...widths);
    const even = widths.filter(width => width === most).length / Math.max(1, widths.length);
    return { delimiter, score: most === 1 ? 0 : even * 10 + Math.min(most, 9) };
  });
  return tries.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
