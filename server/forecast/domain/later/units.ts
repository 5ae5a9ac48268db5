import type { AssumptionUnit } from './proposals';

interface Unit {
  /** What the stored figure is multiplied by to be shown. */
  factor: number;
  /** Right behind the figure. */
  sign: string;
  /** The unit beside a name: `% a year`. */
  words: string;
}

export const UNITS: Readonly<Record<AssumptionUnit, Unit>> = {
  percent: { factor: 100, sign: '%', words: '%' },
  percentPerYear: { factor: 100, sign: '%', words: '% a year' },
  percentPerMonth: { factor: 100, sign: '%', words: '% a month' },
  times: { factor: 1, sign: '×', words: 'times' },
  months: { factor: 1, sign: '', words: 'months' },
};

/** As a person reads it: 0.25 is 25, without what floating point adds to it. */
export const shownFigure = (unit: AssumptionUnit, stored: number): number =>
  Number((stored * UNITS[unit].factor).toPrecision(12));

export const storedFigure = (unit: AssumptionUnit, shown: number): number =>
  Number((shown / UNITS[unit].factor).toPrecision(12));

/** `25%`, `1.5×`, `18`. */
export const figureWithSign = (unit: AssumptionUnit, stored: number): string =>
  `${shownFigure(unit, stored)}${UNITS[unit].sign}`;
