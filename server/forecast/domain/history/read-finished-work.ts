import type { FinishedWork } from '@/server/forecast/engine/calibration/finished-work';
import { type Column, columnsOf, EXAMPLE_HEADER } from './columns';
import { csvRecords } from './csv-records';
import { dayOf, numberOf, RowProblem, type RowValues, shown } from './values';

/** No studio has finished so much; reading more would only keep a browser busy. */
export const MOST_ROWS = 50_000;

/** A finished piece of work as a file says it. */
export interface FinishedWorkRow {
  line: number;
  id: string | null;
  name: string | null;
  group: string | null;
  discipline: string | null;
  estimator: string | null;
  estimate: number;
  actual: number;
  range: { low: number; high: number } | null;
  unit: string | null;
  dates: { started: string; finished: string } | null;
}

export interface FinishedWorkFile {
  /** Why nothing of the file could be read: one sentence; then there are no rows. */
  problem: string | null;
  rows: FinishedWorkRow[];
  /** Rows left out, each with its line and why. */
  refused: { line: number; reason: string }[];
}

/** Reads a CSV of finished work: see docs/engine.md, "Calibration". A row that cannot be used costs no other row. */
export function readFinishedWork(text: string): FinishedWorkFile {
  const { records, unclosedAt } = csvRecords(text);
  const [header, ...others] = records;
  if (unclosedAt !== null) return unread(`line ${unclosedAt}: a quote is opened and never closed; close it`);
  if (!header)
    return unread(`the file is empty; its first line names the columns, such as ${EXAMPLE_HEADER}`);
  const columns = columnsOf(header);
  if ('problem' in columns) return unread(columns.problem);
  if (others.length > MOST_ROWS)
    return unread(`has ${others.length} rows; at most ${MOST_ROWS} can be read at once, so split the file`);

  const file: FinishedWorkFile = { problem: null, rows: [], refused: [] };
  const lineById = new Map<string, number>();
  for (const { line, cells } of others) {
    try {
      const row = rowOf(line, valuesOf(cells, columns.at, header.cells.length));
      const before = row.id === null ? undefined : lineById.get(row.id);
      if (before !== undefined)
        throw new RowProblem(
          `the id ${shown(row.id!)} is on line ${before} already; give each piece its own`,
        );
      if (row.id !== null) lineById.set(row.id, line);
      file.rows.push(row);
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      file.refused.push({ line, reason: error.message });
    }
  }
  return file;
}

/** What the engine needs of a row. */
export const finishedWorkOf = ({ group, estimate, actual, range, dates }: FinishedWorkRow): FinishedWork => ({
  group,
  estimate,
  actual,
  range,
  dates,
});

const unread = (problem: string): FinishedWorkFile => ({ problem, rows: [], refused: [] });

function valuesOf(cells: readonly string[], at: ReadonlyMap<Column, number>, width: number): RowValues {
  if (cells.slice(width).some(Boolean))
    throw new RowProblem(
      `has ${cells.length} values for ${width} columns; write decimals with a point, and put texts with a comma in quotes`,
    );
  return column => cells[at.get(column) ?? -1] || null;
}

function rowOf(line: number, value: RowValues): FinishedWorkRow {
  const estimate = numberOf('estimate', value);
  return {
    line,
    id: value('id'),
    name: value('name'),
    group: value('group'),
    discipline: value('discipline'),
    estimator: value('estimator'),
    estimate,
    actual: numberOf('actual', value),
    range: rangeOf(value, estimate),
    unit: value('unit'),
    dates: datesOf(value),
  };
}

function rangeOf(value: RowValues, estimate: number): FinishedWorkRow['range'] {
  if (value('low') === null && value('high') === null) return null;
  const [low, high] = [numberOf('low', value), numberOf('high', value)];
  if (low > estimate || high < estimate)
    throw new RowProblem(`the estimate ${estimate} lies outside its range, ${low} to ${high}`);
  return { low, high };
}

/** With one day missing the row is placed by its order, like one without any. */
function datesOf(value: RowValues): FinishedWorkRow['dates'] {
  const [started, finished] = [dayOf('start', value), dayOf('end', value)];
  if (started === null || finished === null) return null;
  if (finished < started) throw new RowProblem(`ends on ${finished}, before it starts on ${started}`);
  return { started, finished };
}
