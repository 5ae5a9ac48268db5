import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import type { Day } from '@/server/kernel/clock';
import { type FinishedWorkRow, readFinishedWork } from './read-finished-work';
import { RowProblem, shown } from './values';

/** A row as it is kept; without its line, for what it says is the same on another line. */
export interface ImportableRow {
  reference: string | null;
  name: string | null;
  group: string | null;
  discipline: Discipline | null;
  estimator: string | null;
  estimate: number;
  actual: number;
  low: number | null;
  high: number | null;
  unit: string | null;
  startedOn: string | null;
  finishedOn: string | null;
}

/** In characters, of a name or another text. */
export const LONGEST_TEXT = 200;

/** A CSV of finished work as a studio keeps it: its disciplines are ours, and its texts have an end. */
export function readHistory(csv: string, latestDay: Day) {
  const { problem, rows, refused } = readFinishedWork(csv, latestDay);
  const importable: ImportableRow[] = [];
  for (const row of rows) {
    try {
      importable.push(importableOf(row));
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      refused.push({ line: row.line, reason: error.message });
    }
  }
  return { problem, rows: importable, refused: refused.sort((a, b) => a.line - b.line) };
}

function importableOf(row: FinishedWorkRow): ImportableRow {
  for (const text of [row.id, row.name, row.group, row.estimator, row.unit])
    if (text && text.length > LONGEST_TEXT)
      throw new RowProblem(`${shown(text)} is too long; at most ${LONGEST_TEXT} characters`);
  return {
    reference: row.id,
    name: row.name,
    group: row.group,
    discipline: disciplineOf(row.discipline),
    estimator: row.estimator,
    estimate: row.estimate,
    actual: row.actual,
    low: row.range?.low ?? null,
    high: row.range?.high ?? null,
    unit: row.unit,
    startedOn: row.started,
    finishedOn: row.finished,
  };
}

function disciplineOf(text: string | null): Discipline | null {
  if (text === null) return null;
  const discipline = DISCIPLINES.find(name => name === text.toLowerCase());
  if (!discipline)
    throw new RowProblem(`discipline ${shown(text)} is not known; use ${DISCIPLINES.join(', ')}`);
  return discipline;
}
