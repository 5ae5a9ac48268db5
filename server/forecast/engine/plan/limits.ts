/** The greatest figures that make sense; more is a slip of the hand. */
export const MOST_TRIALS = 100_000;
export const MOST_HOURS = 100_000;
export const MOST_MONEY_MINOR = 1e13;
