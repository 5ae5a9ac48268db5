import { isDay } from '@/server/kernel/clock';
import type { Column } from './columns';

/** Why a row cannot be used, as a sentence that goes on from "line 7: ". */
export class RowProblem extends Error {}

/** The text of a row's cell, without blanks round it; null where there is none. */
export type RowValues = (column: Column) => string | null;

/** Beyond these no piece of work is measured in any unit. */
export const LEAST_AMOUNT = 1e-6;
export const MOST_AMOUNT = 1e12;

/** `1.250` and `1,250`: a thousand to some, hardly more than one to others. */
const EITHER = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
/** `1.250.000` and `1,250,000` can only be more than a million. */
const MILLIONS = /^[-+]?[1-9]\d{0,2}((\.\d{3}){2,}|(,\d{3}){2,})$/;
/** `1250,5` and `1.250,5`, as half of Europe's spreadsheets write them. */
const DECIMAL_COMMA = /^[-+]?(\d+|\d{1,3}(\.\d{3})+),\d+$/;

/**
 * Where values stand between commas a point is the decimal sign; elsewhere a comma is one too, and what can be read
 * in two ways is refused.
 */
export function numberOf(column: Column, values: RowValues, between: string): number {
  const text = values(column);
  if (text === null) throw new RowProblem(`${column} is missing`);
  if (between !== ',' && EITHER.test(text))
    throw new RowProblem(
      `${column} ${shown(text)} can be read in two ways; write thousands with nothing between, such as 1250, and decimals with one or two digits, such as 1.25`,
    );
  const pointed = between === ',' ? text : withPoint(text);
  if (/^[-+]?\d[\d.\s']*,[\d.,]*$/.test(pointed))
    throw new RowProblem(
      `${column} ${shown(text)} has a comma; write decimals with a point and nothing between thousands, such as 1250.5`,
    );
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(pointed) ? Number(pointed) : Number.NaN;
  if (Number.isNaN(value)) throw new RowProblem(`${column} ${shown(text)} is not a number`);
  if (value <= 0) throw new RowProblem(`${column} is ${shown(text)}; it must be above 0`);
  if (value < LEAST_AMOUNT || value > MOST_AMOUNT)
    throw new RowProblem(`${column} ${shown(text)} is beyond what work can take`);
  return value;
}

function withPoint(text: string): string {
  if (MILLIONS.test(text)) return text.replace(/[.,]/g, '');
  return DECIMAL_COMMA.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
}

/** An ISO day; of an instant its day. */
export function dayOf(column: Column, values: RowValues): string | null {
  const text = values(column);
  if (text === null) return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[-+]\d{2}:?\d{2})?)?$/.exec(text)?.[1];
  if (day !== undefined && !isDay(day))
    throw new RowProblem(`${column} ${shown(text)} is not in the calendar; give the day that is meant`);
  if (day === undefined)
    throw new RowProblem(`${column} ${shown(text)} is not a day; write it as 2027-03-01`);
  return day;
}

/** A cell in a sentence: quoted, on one line, and no longer than is needed to find it. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `'${line.length > 40 ? `${line.slice(0, 39).replace(/\p{Surrogate}$/u, '')}…` : line}'`;
}
