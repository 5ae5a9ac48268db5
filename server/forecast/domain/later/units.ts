import type { AssumptionUnit } from './proposals';

/** How the figures of a unit are written: what the stored figure is multiplied by, and what stands behind it. */
export const UNITS: Readonly<Record<AssumptionUnit, { factor: number; suffix: string; words: string }>> = {
  percent: { factor: 100, suffix: '%', words: '%' },
  percentPerYear: { factor: 100, suffix: '%', words: '% a year' },
  percentPerMonth: { factor: 100, suffix: '%', words: '% a month' },
  times: { factor: 1, suffix: '×', words: '×' },
  months: { factor: 1, suffix: '', words: ' months' },
};

/** As a person reads it: 0.25 is 25, without what floating point adds to it. */
export const shownFigure = (unit: AssumptionUnit, stored: number): number =>
  Number((stored * UNITS[unit].factor).toPrecision(12));

export const storedFigure = (unit: AssumptionUnit, shown: number): number =>
  Number((shown / UNITS[unit].factor).toPrecision(12));

/** `25%`, `1.5×`, `18 months`. */
export const figureInWords = (unit: AssumptionUnit, stored: number): string =>
  `${shownFigure(unit, stored)}${UNITS[unit].words}`;

/** `25%`, `1.5×`, `18`: for a sentence in which the rest is plain. */
export const figureWithSign = (unit: AssumptionUnit, stored: number): string =>
  `${shownFigure(unit, stored)}${UNITS[unit].suffix}`;
