import { parse } from 'papaparse';

/** Cells as tab-separated lines, which every spreadsheet reads; quoted where a cell has a tab, a break or a quote. */
export const toTsv = (cells: readonly (readonly string[])[]): string =>
  cells
    .map(line =>
      line.map(text => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
    )
    .join('\r\n');

/** The same as a table, for what prefers it: a document, an e-mail. */
export const toHtml = (cells: readonly (readonly string[])[]): string =>
  `<table>${cells
    .map(line => `<tr>${line.map(text => `<td>${escaped(text)}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/** Lines and cells of what was copied elsewhere. One text without tabs or breaks is one cell. */
export function readClipboard(text: string): string[][] {
  const whole = text.replace(/(\r\n|\n|\r)$/, '');
  if (!whole) return [];
  const { data } = parse<string[]>(whole, { delimiter: '\t', quoteChar: '"', skipEmptyLines: false });
  // Lines of different length, as a document's list makes them, are filled up.
  const width = Math.max(...data.map(line => line.length));
  return data.map(line => [...line, ...Array<string>(width - line.length).fill('')]);
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
