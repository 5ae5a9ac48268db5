/** The ends of the 90% and of the 80% range, and the middle: what of a prediction is judged. */
export const LEVELS = [0.05, 0.1, 0.5, 0.9, 0.95] as const;

/** A prediction of the logarithm of actual ÷ estimate: its quantile at each of `LEVELS`, rising. */
export type Quantiles = readonly number[];

export const atEachLevel = (quantile: (p: number, level: number) => number): number[] => LEVELS.map(quantile);

/**
 * Mean pinball loss over `LEVELS`: `p·(y − q)` where the value y lies above the quantile q, `(1 − p)·(q − y)` where
 * below. Least, in expectation, for the true quantiles, so neither wide nor narrow ranges can win by it (Koenker and
 * Bassett, "Regression Quantiles", Econometrica 46, 1978). In units of the logarithm: 0.01 is 1% of the actual.
 */
export function pinballLoss(quantiles: Quantiles, value: number): number {
  let sum = 0;
  for (let i = 0; i < LEVELS.length; i++) {
    const over = value - quantiles[i]!;
    sum += over >= 0 ? LEVELS[i]! * over : (LEVELS[i]! - 1) * over;
  }
  return sum / LEVELS.length;
}

/** By how much the loss of `quantiles` can at most exceed the loss of `base`, whatever the value turns out to be. */
export function mostExtraLoss(quantiles: Quantiles, base: Quantiles): number {
  let sum = 0;
  for (let i = 0; i < LEVELS.length; i++) {
    const raised = quantiles[i]! - base[i]!;
    sum += raised >= 0 ? (1 - LEVELS[i]!) * raised : -LEVELS[i]! * raised;
  }
  return sum / LEVELS.length;
}

const holds =
  (from: number, to: number) =>
  (quantiles: Quantiles, value: number): boolean =>
    value >= quantiles[from]! && value <= quantiles[to]!;

export const holdsAt80 = holds(1, 3);
export const holdsAt90 = holds(0, 4);
