/** A row of a CSV file with the line it begins on, counted from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

export interface CsvFile {
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
  let record: CsvRecord = { line, cells: [] };
  while (at < content.length) {
    const cell = content[at] === '"' ? quotedCell(content, at) : plainCell(content, at, delimiter);
    if (!cell) return { records, unclosedAt: line };
    record.cells.push(cell.value.trim());
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
    record = { line, cells: [] };
  }
  if (record.cells.some(Boolean)) records.push(record);
  return { records, unclosedAt: null };
}

interface Cell {
  value: string;
  end: number;
  /** Line ends inside the quotes. */
  lines: number;
}

function plainCell(content: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < content.length && content[end] !== delimiter && content[end] !== '\n' && content[end] !== '\r')
    end += 1;
  return { value: content.slice(from, end), end, lines: 0 };
}

function quotedCell(content: string, from: number): Cell | null {
  let end = from + 1;
  for (;;) {
    end = content.indexOf('"', end);
    if (end === -1) return null;
    if (content[end + 1] !== '"') break;
    end += 2;
  }
  const value = content.slice(from + 1, end).replaceAll('""', '"');
  // Whatever stands between the closing quote and the next delimiter belongs to nobody.
  let next = end + 1;
  while (next < content.length && !/[,;\t\r\n]/.test(content[next]!)) next += 1;
  return { value, end: next, lines: value.split(/\r\n|\r|\n/).length - 1 };
}

function likelyDelimiter(content: string): string {
  const [first = ''] = content.split(/[\r\n]/, 1);
  const countOf = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (countOf(one) > countOf(best) ? one : best));
}
