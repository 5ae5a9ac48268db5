import type { Column } from './columns';

/** Why a row cannot be used, as a sentence that goes on from "line 7: ". */
export class RowProblem extends Error {}

/** The text of a row's cell, without blanks round it; null where there is none. */
export type RowValues = (column: Column) => string | null;

/** Beyond these no piece of work is measured in any unit. */
export const LEAST_AMOUNT = 1e-6;
export const MOST_AMOUNT = 1e12;

export function numberOf(column: Column, values: RowValues): number {
  const text = values(column);
  if (text === null) throw new RowProblem(`${column} is missing`);
  if (/^[-+]?\d[\d.\s']*,[\d.,]*$/.test(text))
    throw new RowProblem(
      `${column} ${shown(text)} has a comma; write decimals with a point and nothing between thousands, such as 1250.5`,
    );
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) throw new RowProblem(`${column} ${shown(text)} is not a number`);
  if (value <= 0) throw new RowProblem(`${column} is ${shown(text)}; it must be above 0`);
  if (value < LEAST_AMOUNT || value > MOST_AMOUNT)
    throw new RowProblem(`${column} ${shown(text)} is beyond what work can take`);
  return value;
}

/** An ISO day; of an instant its day. */
export function dayOf(column: Column, values: RowValues): string | null {
  const text = values(column);
  if (text === null) return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[-+]\d{2}:?\d{2})?)?$/.exec(text)?.[1];
  if (day === undefined || !exists(day))
    throw new RowProblem(`${column} ${shown(text)} is not a day; write it as 2027-03-01`);
  return day;
}

function exists(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return length !== undefined && date >= 1 && date <= length;
}

/** A cell in a sentence: quoted, on one line, and no longer than is needed to find it. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `'${line.length > 40 ? `${line.slice(0, 39).replace(/\p{Surrogate}$/u, '')}…` : line}'`;
}
