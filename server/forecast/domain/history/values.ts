import { isDay } from '@/server/kernel/clock';
import type { Column } from './columns';

/** Why a row cannot be used, as a sentence that goes on from "line 7: ". */
export class RowProblem extends Error {}

/** The text of a row's cell, without blanks round it; null where there is none. */
export type RowValues = (column: Column) => string | null;

/** Beyond these no piece of work is measured in any unit. */
export const LEAST_AMOUNT = 1e-6;
export const MOST_AMOUNT = 1e12;

/** `1.250`: a thousand where a comma is the decimal sign, hardly more than one elsewhere. */
const EITHER = /^[-+]?[1-9]\d{0,2}(\.\d{3})+$/;

/** Where values stand between commas a point is the decimal one; elsewhere 1.250 may be a thousand. */
export function numberOf(column: Column, values: RowValues, between: string): number {
  const text = values(column);
  if (text === null) throw new RowProblem(`${column} is missing`);
  if (/^[-+]?\d[\d.\s']*,[\d.,]*$/.test(text))
    throw new RowProblem(
      `${column} ${shown(text)} has a comma; write decimals with a point and nothing between thousands, such as 1250.5`,
    );
  if (between !== ',' && EITHER.test(text))
    throw new RowProblem(
      `${column} ${shown(text)} can be read in two ways; write thousands without points, such as 1250, and decimals with one or two digits, such as 1.25`,
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
  if (day === undefined || !isDay(day))
    throw new RowProblem(`${column} ${shown(text)} is not a day; write it as 2027-03-01`);
  return day;
}

/** A cell in a sentence: quoted, on one line, and no longer than is needed to find it. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `'${line.length > 40 ? `${line.slice(0, 39).replace(/\p{Surrogate}$/u, '')}…` : line}'`;
}
