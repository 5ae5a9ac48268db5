import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { decodeText } from '@/server/kernel/decode-text';
import { invalid } from '@/server/kernel/errors';
import { type ColumnUse, findHeader, recogniseColumns } from '../domain/exchange/columns';
import { firstOfWords, type HeaderFound, likelyHeader } from '../domain/exchange/header';
import { isJira, readJira } from '../domain/exchange/jira';
import { isPlanFile, readPlanFileJson } from '../domain/exchange/plan-file';
import { readTable } from '../domain/exchange/read-table';
import { type FileKind, MOST_BYTES, MOST_ROWS, type Read } from '../domain/exchange/reading';
import { isTrelloBoard, readTrello } from '../domain/exchange/trello';
import { readCsv } from './csv';
import { readMarkdown } from './markdown';
import { readXlsx } from './xlsx';

export interface ReadOptions {
  /** What each column holds, where somebody chose it; else as its name says. */
  columns?: readonly (ColumnUse | null)[] | undefined;
  totalsAre: Discipline;
  /** Whether a row names the columns, where somebody said so; else as the rows look. */
  isNamed?: boolean | undefined;
}

export interface Reading extends Read {
  kind: FileKind;
  /** How it was read, in a few words: `Parted by semicolons, Windows-1252`. */
  described: string;
  /** For a table: its columns, with what they were taken for and a few of their values. */
  columns: { name: string; use: ColumnUse | null; sample: string[] }[] | null;
  /** Only for tables. */
  header?: HeaderFound | undefined;
}

/** Parsing Markdown is slower than the rest. */
const MOST_MARKDOWN_CHARS = 1_500_000;

/** Understands a file by what is in it. Throws `invalid` with a sentence where it cannot be used at all. */
export async function readFile(bytes: Buffer, name: string, options: ReadOptions): Promise<Reading> {
  if (!bytes.length) throw invalid('The file is empty.');
  if (bytes.length > MOST_BYTES)
    throw invalid('The file is larger than 5 MB. Split it, or leave out what is not needed.');
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(bytes, options);
  const wrong = wrongKind(bytes);
  if (wrong) throw invalid(wrong);
  const { text, encoding } = decodeText(bytes);
  if (!text.trim()) throw invalid('There is nothing in the file.');
  if (text.includes('\0')) throw invalid('This is no text file. Choose a CSV, Excel, JSON or Markdown file.');
  if (/^\uFEFF?\s*[[{]/.test(text)) return readJson(text);
  if (isMarkdown(text, name)) {
    if (text.length > MOST_MARKDOWN_CHARS)
      throw invalid('This document is longer than 1,500,000 characters. Split it.');
    return {
      kind: 'markdown',
      described: 'Headings as areas, points of lists as features',
      columns: null,
      ...something(
        readMarkdown(text, options.totalsAre),
        'No list of features was found. Write each feature as a point: “- Book a session”.',
      ),
    };
  }
  const { rows, more, isLeast, delimiter, unclosedAt } = readCsv(text);
  const read = readRows(rows, options, 'csv');
  if (more)
    read.beyond = {
      from: rows.length + 1,
      ...(read.features.length < MOST_ROWS ? { isRows: true } : {}),
      ...read.beyond,
      count: (read.beyond?.count ?? 0) + more,
      ...(isLeast ? { isLeast } : {}),
    };
  if (unclosedAt !== null)
    read.unread.push({
      row: unclosedAt,
      text: '',
      sentence:
        'A quotation mark is never closed: from this row on the file is one cell. Close it, or take it out.',
    });
  return { ...read, described: `Cells parted by ${delimiter}, ${encoding}${read.described}` };
}

async function readWorkbook(bytes: Buffer, options: ReadOptions): Promise<Reading> {
  const sheets = (await readXlsx(bytes)).filter(sheet => sheet.rows.some(row => row.some(Boolean)));
  const sheet = sheets.find(one => findHeader(one.rows) !== null) ?? sheets[0];
  if (!sheet) throw invalid('The workbook is empty.');
  const read = readRows(sheet.rows, options, 'xlsx');
  const others = sheets.length > 1 ? `, one of ${sheets.length} sheets` : '';
  return { ...read, described: `Sheet “${sheet.name}”${others}${read.described}` };
}

function readRows(rows: string[][], options: ReadOptions, kind: 'csv' | 'xlsx'): Reading {
  const first = rows.findIndex(row => row.some(cell => cell.trim()));
  if (first === -1)
    throw invalid('Nothing can be read: the table has only blank rows, or begins with thousands of them.');
  const known = findHeader(rows) ?? (isJira(rows[first]!) ? first : null);
  const isNamed = options.isNamed ?? (known !== null || likelyHeader(rows) !== null);
  const header = isNamed ? (known ?? first) : null;
  if (header !== null && isJira(rows[header]!) && !options.columns)
    return {
      kind: 'jira',
      described: ', issues of Jira',
      columns: null,
      ...something(
        readJira(rows, header, options.totalsAre),
        'There is no issue in the file that could be a feature.',
      ),
    };
  const width = Math.max(0, ...rows.slice(0, 200).map(row => row.length));
  const names = Array.from(
    { length: width },
    (_, at) => rows[header ?? -1]?.[at]?.trim() || `Column ${at + 1}`,
  );
  const body = rows.slice(header === null ? 0 : header + 1).filter(row => row.some(Boolean));
  const columns = options.columns
    ? names.map((_, at) => options.columns![at] ?? null)
    : usualUses(names, header === null, body);
  return {
    kind,
    described: header === null ? ', no row that names the columns' : '',
    header: header === null ? 'none' : header === known ? 'known' : 'guessed',
    columns: names.map((name, at) => ({
      name,
      use: columns[at]!,
      sample: body
        .map(row => (row[at] ?? '').trim().slice(0, 60))
        .filter(Boolean)
        .slice(0, 3),
    })),
    ...readTable({ rows, header, columns, totalsAre: options.totalsAre }),
  };
}

/** What the columns most likely hold; where no name says so, the first column of words has the titles. */
function usualUses(names: readonly string[], isUnnamed: boolean, body: string[][]): (ColumnUse | null)[] {
  const uses: (ColumnUse | null)[] = isUnnamed ? names.map(() => null) : recogniseColumns(names);
  if (uses.includes('title')) return uses;
  const title = firstOfWords(body, names.length, at => uses[at] !== null);
  // A list of one column is titles, whatever they are.
  const at = title === -1 && names.length === 1 ? 0 : title;
  return uses.map((use, place) => (place === at ? 'title' : use));
}

function readJson(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw invalid('The file begins like JSON, but is not: it may be cut off. Export it again.');
  }
  if (isTrelloBoard(value)) {
    const read = readTrello(value);
    if (read)
      return {
        kind: 'trello',
        described: 'A board of Trello: lists as areas, cards as features',
        columns: null,
        ...something(read, 'There is no card on the board.'),
      };
  }
  if (isPlanFile(value))
    return {
      kind: 'json',
      described: 'A plan file',
      columns: null,
      ...something(readPlanFileJson(value), 'There is no feature in the plan file.'),
    };
  throw invalid(
    'This JSON is neither a plan file nor a board of Trello. A plan file has a list called “features”; a board is what Trello’s “Export as JSON” gives.',
  );
}

/** A file in which nothing at all was found is told in one sentence. */
function something(read: Read, sentence: string): Read {
  if (!read.features.length && !read.unread.length) throw invalid(sentence);
  return read;
}

function isMarkdown(text: string, name: string): boolean {
  if (/\.(md|markdown)$/i.test(name)) return true;
  if (/\.(csv|tsv|tab)$/i.test(name)) return false;
  const lines = text.split(/\r?\n/, 60).filter(line => line.trim());
  const marked = lines.filter(line => /^\s*(#{1,6}\s|[-*+]\s|\d+[.)]\s)/.test(line));
  return marked.length > 0 && marked.length >= lines.length / 3;
}

const SIGNS: readonly (readonly [string, string])[] = [
  ['25504446', 'This is a PDF. Export the plan as CSV, Excel, JSON or Markdown instead.'],
  ['d0cf11e0a1b11ae1', 'This is a workbook of Excel before 2007 (.xls). Save it as .xlsx and try again.'],
  ['89504e47', 'This is a picture. Choose a CSV, Excel, JSON or Markdown file.'],
  ['ffd8ff', 'This is a picture. Choose a CSV, Excel, JSON or Markdown file.'],
  ['47494638', 'This is a picture. Choose a CSV, Excel, JSON or Markdown file.'],
  ['1f8b', 'This is a compressed file. Unpack it first.'],
  ['377abcaf', 'This is a compressed file. Unpack it first.'],
  ['52617221', 'This is a compressed file. Unpack it first.'],
];

function wrongKind(bytes: Buffer): string | null {
  const begins = bytes.subarray(0, 8).toString('hex');
  const sign = SIGNS.find(([mark]) => begins.startsWith(mark));
  if (sign) return sign[1];
  return /^\s*<\?xml|^\s*<(!doctype|html|rss)/i.test(bytes.subarray(0, 200).toString('latin1'))
    ? 'This is XML or a web page. Export CSV from Jira, or JSON from Trello, instead.'
    : null;
}

export const isDiscipline = (text: string): text is Discipline =>
  (DISCIPLINES as readonly string[]).includes(text);
