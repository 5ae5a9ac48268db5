import { sql } from 'drizzle-orm';
import { customType, pgPolicy, pgRole, text } from 'drizzle-orm/pg-core';
import type { Instant } from '@/server/kernel/clock';
import { type Id, type IdKind, newId } from '@/server/kernel/ids';

/** The role that the application acts as: neither owns the tables nor can bypass their policies. */
export const appRole = pgRole('groundwork_app').existing();
/** The role that staff and system actors take for work across studios. */
export const platformRole = pgRole('groundwork_platform').existing();

export const idColumn = <K extends IdKind>(name: string) => text(name).$type<Id<K>>();
export const primaryId = <K extends IdKind>(kind: K) =>
  text('id')
    .$type<Id<K>>()
    .primaryKey()
    .$defaultFn(() => newId(kind));
export const studioColumn = () => idColumn<'studio'>('studio_id').notNull();

/** A `timestamptz` read and written as an ISO instant. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: value => new Date(value).toISOString(),
});

/**
 * Row-level security of a tenant table: a row is seen, written and removed only inside its own
 * studio, which the kernel sets for each transaction. Every tenant table must call this.
 */
export const tenantPolicies = (table: string) => {
  const own = sql`studio_id = (select current_setting('app.studio_id', true))`;
  return [
    pgPolicy(`${table}_studio`, { for: 'all', to: appRole, using: own, withCheck: own }),
    pgPolicy(`${table}_platform`, { for: 'all', to: platformRole, using: sql`true`, withCheck: sql`true` }),
  ];
};
