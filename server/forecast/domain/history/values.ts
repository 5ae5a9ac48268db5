import { isDay } from '@/server/kernel/clock';
import type { Column } from './columns';
import {
  type Conventions,
  DECIMAL_COMMA,
  DECIMAL_POINT,
  EITHER_NUMBER,
  isEitherDay,
  orderOf,
  STROKED_DAY,
} from './conventions';

/** Why a row cannot be used, as a sentence that goes on from "line 7: ". */
export class RowProblem extends Error {}

/** The text of a row's cell, without blanks round it; null where there is none. */
export type RowValues = (column: Column) => string | null;

/** Beyond these no piece of work is measured in any unit. */
export const LEAST_AMOUNT = 1e-6;
export const MOST_AMOUNT = 1e12;

/**
 * Where values stand between commas a point is the decimal sign, unless the file's clear values write a comma, in quotes;
 * elsewhere a comma is one too, and what can be read in two ways is read as the file's other values are, or refused.
 */
export function numberOf(
  column: Column,
  values: RowValues,
  between: string,
  { hasDecimalComma }: Conventions,
): number {
  const text = values(column);
  if (text === null) throw new RowProblem(`${column} is missing`);
  const pointed = between === ',' && !hasDecimalComma ? text : withPoint(text, hasDecimalComma);
  if (pointed === null)
    throw new RowProblem(
      `${column} ${shown(text)} can be read in two ways; write thousands with nothing between, such as 1250, and decimals with one or two digits, such as 1.25`,
    );
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

/** The number without what parts thousands, its decimals behind a point; null where nobody can know. */
function withPoint(text: string, ofTheFile: boolean | null): string | null {
  const isEither = EITHER_NUMBER.test(text);
  if (isEither && ofTheFile === null) return null;
  if (isEither ? ofTheFile : DECIMAL_COMMA.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return isEither || DECIMAL_POINT.test(text) ? text.replaceAll(',', '') : text;
}

/** An ISO day; of an instant its day. Also `1.3.2027`, and with strokes where the file's other days tell their order. */
export function dayOf(column: Column, values: RowValues, { isDayFirst }: Conventions): string | null {
  const text = values(column);
  if (text === null) return null;
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[-+]\d{2}:?\d{2})?)?$/.exec(text)?.[1];
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[T ,].*)?$/.exec(text);
  const stroked = STROKED_DAY.exec(text);
  const order = stroked && (orderOf(stroked) ?? isDayFirst);
  if (stroked && order === null && isEitherDay(stroked))
    throw new RowProblem(`${column} ${shown(text)} can be read in two ways; write it as 2027-03-01`);
  const day =
    iso ??
    (dotted && isoDay(dotted[3], dotted[2], dotted[1])) ??
    (stroked &&
      (order ? isoDay(stroked[4], stroked[3], stroked[1]) : isoDay(stroked[4], stroked[1], stroked[3])));
  if (!day) throw new RowProblem(`${column} ${shown(text)} is not a day; write it as 2027-03-01`);
  if (!isDay(day))
    throw new RowProblem(`${column} ${shown(text)} is not in the calendar; give the day that is meant`);
  return day;
}

const isoDay = (year = '', month = '', day = '') =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** A cell in a sentence: quoted, on one line, and no longer than is needed to find it. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `'${line.length > 40 ? `${line.slice(0, 39).replace(/\p{Surrogate}$/u, '')}…` : line}'`;
}
