/** A row of a CSV file with the line it begins on, counted from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
  /** What stands after a closing quote, where only a delimiter may: nobody knows what was meant. */
  stray: string | null;
}

export interface CsvFile {
  delimiter: string;
  records: CsvRecord[];
  /** The line on which a quote opens that nothing closes. */
  unclosedAt: number | null;
}

/**
 * Reads CSV (RFC 4180) with commas, semicolons or tabs, whichever the first line has most of; any line ends, a byte
 * order mark and a `sep=` line as spreadsheets write it. Rows without content are left out. Says on which line each
 * row begins, which is what a person needs who is told that it is wrong.
 */
export function csvRecords(text: string): CsvFile {
  const content = text.replace(/^\uFEFF/, '');
  const sep = /^sep=([,;\t])\r?\n/i.exec(content);
  const delimiter = sep?.[1] ?? likelyDelimiter(content);
  const records: CsvRecord[] = [];
  let [line, at] = sep ? [2, sep[0].length] : [1, 0];
  let record: CsvRecord = { line, cells: [], stray: null };
  while (at < content.length) {
    const cell = content[at] === '"' ? quotedCell(content, at, delimiter) : plainCell(content, at, delimiter);
    if (!cell) return { delimiter, records, unclosedAt: line };
    record.cells.push(cell.value.trim());
    record.stray ??= cell.stray || null;
    line += cell.lines;
    at = cell.end;
    if (content[at] === delimiter) {
      at += 1;
      // A delimiter at the very end opens a last, empty cell.
      if (at === content.length) record.cells.push('');
      continue;
    }
    at += content[at] === '\r' && content[at + 1] === '\n' ? 2 : 1;
    line += 1;
    if (record.cells.some(Boolean)) records.push(record);
    record = { line, cells: [], stray: null };
  }
  if (record.cells.some(Boolean)) records.push(record);
  return { delimiter, records, unclosedAt: null };
}

interface Cell {
  value: string;
  /** Blanks aside, what follows the closing quote. */
  stray: string;
  end: number;
  /** Line ends inside the quotes. */
  lines: number;
}

function plainCell(content: string, from: number, delimiter: string): Cell {
  const end = endOfCell(content, from, delimiter);
  return { value: content.slice(from, end), stray: '', end, lines: 0 };
}

function quotedCell(content: string, from: number, delimiter: string): Cell | null {
  let close = from + 1;
  for (;;) {
    close = content.indexOf('"', close);
    if (close === -1) return null;
    if (content[close + 1] !== '"') break;
    close += 2;
  }
  const value = content.slice(from + 1, close).replaceAll('""', '"');
  const end = endOfCell(content, close + 1, delimiter);
  const stray = content.slice(close + 1, end).trim();
  return { value, stray, end, lines: value.split(/\r\n|\r|\n/).length - 1 };
}

function endOfCell(content: string, from: number, delimiter: string): number {
  let end = from;
  while (end < content.length && content[end] !== delimiter && content[end] !== '\n' && content[end] !== '\r')
    end += 1;
  return end;
}

function likelyDelimiter(content: string): string {
  const [first = ''] = content.split(/[\r\n]/, 1);
  const countOf = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
}
