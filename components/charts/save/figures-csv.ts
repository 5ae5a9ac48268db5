import { guarded } from '@/server/plan/domain/exchange/table';

/** One cell of the table behind a picture: as it is read, and, where that was shortened, the figure itself. */
export type Cell = string | { shown: string; raw: string | number | null };

export interface Figures {
  caption: string;
  /** Where a column holds figures, `raw` names them with their unit: "Cost P50 (EUR)". */
  head: readonly (string | { shown: string; raw: string })[];
  /** The first cell of each row names the row. */
  rows: readonly (readonly Cell[])[];
}

export const shownCell = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.shown);
const rawCell = (cell: Cell): string | number | null => (typeof cell === 'string' ? cell : cell.raw);

/** The table as a file for any spreadsheet: figures unshortened, nothing in it runs as a formula. */
export function figuresCsv({ head, rows }: Pick<Figures, 'head' | 'rows'>): string {
  const titles = head.map(title => (typeof title === 'string' ? title : title.raw).trim());
  const lines = [titles, ...rows.map(row => row.map(rawCell))].map(cells => cells.map(quoted).join(','));
  // With the mark, Excel reads it as UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quoted(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = guarded(value);
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** "Cost of MVP" → `cost-of-mvp` */
export const fileName = (caption: string): string =>
  caption
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'picture';
