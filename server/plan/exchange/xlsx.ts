import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import { invalid } from '@/server/kernel/errors';
import type { ExportSheet } from '../domain/exchange/sheets';
import { zipRefusal } from './zip-guard';

/** A workbook: bold heads that stay in sight, numbers as numbers, totals under a line. Texts are never formulas. */
export async function writeXlsx(sheets: readonly ExportSheet[]): Promise<Buffer> {
  const written = sheets.map(
    (sheet): Sheet<never> => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      columns: sheet.columns.map(({ width }) => ({ width })),
      data: [
        sheet.columns.map(
          ({ title, format }): CellObject => ({
            value: title,
            type: String,
            fontWeight: 'bold',
            bottomBorderStyle: 'thin',
            align: format ? 'right' : 'left',
          }),
        ),
        ...sheet.rows.map(row => row.map((cell, at) => cellOf(cell, sheet.columns[at]?.format))),
        ...(sheet.totals
          ? [
              sheet.totals.map(
                (cell, at): CellObject => ({
                  ...(cellOf(cell, sheet.columns[at]?.format) ?? { value: '', type: String }),
                  fontWeight: 'bold',
                  topBorderStyle: 'thin',
                }),
              ),
            ]
          : []),
      ],
    }),
  );
  return writeXlsxFile(written, { fontSize: 11 }).toBuffer();
}

function cellOf(cell: string | number | null, format: string | undefined): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, ...(format ? { format } : {}) };
  return { value: cell, type: String, alignVertical: 'top', ...(cell.includes('\n') ? { wrap: true } : {}) };
}

/** Every sheet as rows of texts. Throws `invalid` where it is no workbook, or one that must not be unpacked. */
export async function readXlsx(bytes: Buffer): Promise<{ name: string; rows: string[][] }[]> {
  const refusal = zipRefusal(bytes);
  if (refusal) throw invalid(refusal);
  const sheets = await readXlsxFile(bytes).catch(() => {
    throw invalid('This is an archive, but no Excel workbook. Save it as .xlsx or .csv and try again.');
  });
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map(row => row.map(textOf)),
  }));
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replace(/\r\n?/g, '\n');
}
