/** Somebody who runs over is expected to need this much of the median again. Nobody knows better then. */
export const OVERRUN_SHARE = 0.25;

/** How far the logarithm of that spreads: as single pieces of work do. */
export const OVERRUN_SPREAD = 0.8;
