import { type Column, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** For `onConflictDoUpdate`: the columns as they were to be inserted. */
export const excluded = <T extends PgTable, N extends keyof T['_']['columns'] & keyof T>(
  table: T,
  names: readonly N[],
) =>
  Object.fromEntries(
    names.map(name => [name, sql.raw(`excluded."${(table[name] as unknown as Column).name}"`)]),
  ) as Record<N, ReturnType<typeof sql.raw>>;
