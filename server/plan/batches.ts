/** Postgres takes 65,535 parameters at most; no row of a plan has more than 13. */
const MOST_ROWS_AT_ONCE = 4_000;

export function* inBatches<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += MOST_ROWS_AT_ONCE) yield rows.slice(at, at + MOST_ROWS_AT_ONCE);
}
