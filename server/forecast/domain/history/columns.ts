import type { CsvRecord } from './csv-records';

const COLUMNS = [
  'id',
  'name',
  'group',
  'discipline',
  'estimator',
  'estimate',
  'actual',
  'low',
  'high',
  'unit',
  'start',
  'end',
] as const;
export type Column = (typeof COLUMNS)[number];

export const EXAMPLE_HEADER = 'id,group,estimate,actual,unit,start,end';

/** Where each column stands; names in any case and order, other columns are passed over. */
export function columnsOf({
  line,
  cells,
}: CsvRecord): { at: ReadonlyMap<Column, number> } | { problem: string } {
  const at = new Map<Column, number>();
  for (const [place, cell] of cells.entries()) {
    const column = COLUMNS.find(name => name === cell.toLowerCase());
    if (column === undefined) continue;
    if (at.has(column))
      return { problem: `line ${line}: there are two columns ${column}; rename or drop one` };
    at.set(column, place);
  }
  const missing = (['estimate', 'actual'] as const).filter(column => !at.has(column));
  if (missing.length === 0) return { at };
  const columns =
    missing.length === 1 ? `there is no column ${missing[0]}` : 'there are no columns estimate and actual';
  return { problem: `line ${line}: ${columns}; the first line names the columns, such as ${EXAMPLE_HEADER}` };
}
