import { datesOf, type FinishedWork } from '@/server/forecast/engine/calibration/finished-work';
import type { Day } from '@/server/kernel/clock';
import { type Column, columnsOf, EXAMPLE_HEADER } from './columns';
import { type Conventions, conventionsOf } from './conventions';
import { type CsvRecord, csvRecords } from './csv-records';
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
  started: Day | null;
  /** There whenever the start is. */
  finished: Day | null;
}

export interface FinishedWorkFile {
  /** Why nothing of the file could be read: one sentence; then there are no rows. */
  problem: string | null;
  rows: FinishedWorkRow[];
  /** Rows left out, each with its line and why. */
  refused: { line: number; reason: string }[];
}

/**
 * Reads a CSV of finished work: see docs/engine.md, "Calibration". A row that cannot be used costs no other row. No work
 * is finished after `latestDay`.
 */
export function readFinishedWork(text: string, latestDay: Day): FinishedWorkFile {
  const { delimiter, records, unclosedAt } = csvRecords(text);
  const [header, ...others] = records;
  if (unclosedAt !== null) return unread(`line ${unclosedAt}: a quote is opened and never closed; close it`);
  if (!header)
    return unread(`the file is empty; its first line names the columns, such as ${EXAMPLE_HEADER}`);
  if (header.stray !== null) return unread(`line ${header.line}: ${strayReason(header.stray)}`);
  const columns = columnsOf(header);
  if ('problem' in columns) return unread(columns.problem);
  if (others.length > MOST_ROWS)
    return unread(`has ${others.length} rows; at most ${MOST_ROWS} can be read at once, so split the file`);

  const table: Table = { at: columns.at, width: header.cells.length, delimiter };
  const cells = (...named: Column[]) =>
    named.flatMap(column => others.flatMap(record => record.cells[columns.at.get(column) ?? -1] || []));
  const conventions = conventionsOf(cells('estimate', 'actual', 'low', 'high'), cells('start', 'end'));
  const file: FinishedWorkFile = { problem: null, rows: [], refused: [] };
  const lineById = new Map<string, number>();
  for (const record of others) {
    const { line } = record;
    try {
      const row = rowOf(line, valuesOf(record, table), { delimiter, conventions, latestDay });
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
export const finishedWorkOf = (row: FinishedWorkRow): FinishedWork => ({
  group: row.group,
  estimate: row.estimate,
  actual: row.actual,
  range: row.range,
  dates: datesOf(row.started, row.finished),
});

const unread = (problem: string): FinishedWorkFile => ({ problem, rows: [], refused: [] });

const DELIMITER_NAMES: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' };

function valuesOf({ cells, stray }: CsvRecord, { at, width, delimiter }: Table): RowValues {
  if (stray !== null) throw new RowProblem(strayReason(stray));
  if (cells.slice(width).some(Boolean))
    throw new RowProblem(
      `has ${cells.length} values for ${width} columns; ${delimiter === ',' ? 'write decimals with a point, and ' : ''}put texts with a ${DELIMITER_NAMES[delimiter] ?? delimiter} in quotes`,
    );
  return column => cells[at.get(column) ?? -1] || null;
}

const strayReason = (stray: string) =>
  `${shown(stray)} stands after a closing quote; write a quote inside a text twice, or take the quotes out`;

interface Table {
  at: ReadonlyMap<Column, number>;
  width: number;
  delimiter: string;
}

interface Reading {
  delimiter: string;
  conventions: Conventions;
  latestDay: Day;
}

function rowOf(
  line: number,
  value: RowValues,
  { delimiter, conventions, latestDay }: Reading,
): FinishedWorkRow {
  const amount = (column: Column) => numberOf(column, value, delimiter, conventions);
  const estimate = amount('estimate');
  return {
    line,
    id: value('id'),
    name: value('name'),
    group: value('group'),
    discipline: value('discipline'),
    estimator: value('estimator'),
    estimate,
    actual: amount('actual'),
    range:
      value('low') === null && value('high') === null
        ? null
        : rangeRound(estimate, amount('low'), amount('high')),
    unit: value('unit'),
    ...daysOf(value, conventions, latestDay),
  };
}

function rangeRound(estimate: number, low: number, high: number): FinishedWorkRow['range'] {
  if (low > estimate || high < estimate)
    throw new RowProblem(`the estimate ${estimate} lies outside its range, ${low} to ${high}`);
  return { low, high };
}

function daysOf(
  value: RowValues,
  conventions: Conventions,
  latestDay: Day,
): Pick<FinishedWorkRow, 'started' | 'finished'> {
  const [started, finished] = [dayOf('start', value, conventions), dayOf('end', value, conventions)];
  if (finished === null && started !== null)
    throw new RowProblem(`starts on ${started} but has no end; give the day it ended, or leave both empty`);
  if (finished !== null && finished > latestDay)
    throw new RowProblem(`ends on ${finished}, which is in the future; bring it in when it is finished`);
  if (started !== null && finished! < started)
    throw new RowProblem(`ends on ${finished}, before it starts on ${started}`);
  return { started, finished };
}
