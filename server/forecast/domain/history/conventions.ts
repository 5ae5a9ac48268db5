/** How a file writes what can be read in two ways, as far as its other values tell; null where they do not. */
export interface Conventions {
  /** Whether `1,250` is one and a quarter, and `1.250` a thousand and more. */
  hasDecimalComma: boolean | null;
  /** Whether `3/4/2027` is the third of April. */
  isDayFirst: boolean | null;
}

/** `1.250` and `1,250`: a thousand to some, hardly more than one to others. */
export const EITHER_NUMBER = /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/;
/** `1250,5`, `1.250,5`, and `1.250.000`, as half of Europe's spreadsheets write them. */
export const DECIMAL_COMMA = /^[-+]?((\d+|\d{1,3}(\.\d{3})+),\d+|[1-9]\d{0,2}(\.\d{3}){2,})$/;
/** `1250.5`, `1,250.5`, and `1,250,000`. */
export const DECIMAL_POINT = /^[-+]?((\d+|\d{1,3}(,\d{3})+)\.\d+|[1-9]\d{0,2}(,\d{3}){2,})$/;
/** `3/4/2027` and `03-04-2027`, also with a time behind it: each country has its own order. */
export const STROKED_DAY = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?:[T ,].*)?$/;

/** What is clear in one value of a file holds for all of it; where two values differ, for none. */
export function conventionsOf(amounts: readonly string[], days: readonly string[]): Conventions {
  const clear = amounts.filter(text => !EITHER_NUMBER.test(text));
  const orders = days.map(text => orderOf(STROKED_DAY.exec(text)));
  return {
    hasDecimalComma: unlessBoth(
      clear.some(text => DECIMAL_COMMA.test(text)),
      clear.some(text => DECIMAL_POINT.test(text)),
    ),
    isDayFirst: unlessBoth(orders.includes(true), orders.includes(false)),
  };
}

/** Whether the day stands first in what `STROKED_DAY` has found; null where only other values can tell, or it is no day. */
export function orderOf(found: RegExpExecArray | null): boolean | null {
  const [first, second] = [Number(found?.[1]), Number(found?.[3])];
  return unlessBoth(isDayOnly(first) && second <= 12, isDayOnly(second) && first <= 12);
}

/** Whether both parts of it could be the month. */
export const isEitherDay = (found: RegExpExecArray): boolean =>
  Number(found[1]) <= 12 && Number(found[3]) <= 12;

const isDayOnly = (part: number) => part > 12 && part <= 31;

const unlessBoth = (speaksFor: boolean, speaksAgainst: boolean) =>
  speaksFor === speaksAgainst ? null : speaksFor;
