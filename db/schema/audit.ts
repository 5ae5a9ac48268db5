import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgPolicy, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { appRole, idColumn, instant, platformRole, primaryId } from './columns';
import { inScope } from './kernel';

const ownStudio = sql`studio_id = (select current_setting('app.studio_id', true))`;
const everything = sql`true`;

/**
 * What was done, by whom, to what. Append-only: the database lets nobody change or remove one. Each is chained to the one
 * before of its studio (or of what happens in none): a trigger sets `position` and `hash`, whoever writes.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: primaryId('audit'),
    studioId: idColumn<'studio'>('studio_id'),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actor: text('actor').notNull(),
    /** Who of the staff acted as the actor. */
    impersonator: idColumn<'user'>('impersonator'),
    command: text('command').notNull(),
    subject: text('subject').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    requestId: text('request_id').notNull(),
    /** From 1, without a gap. */
    position: bigint('position', { mode: 'number' }).notNull().default(0),
    /** SHA-256, in hex, of the one before's and of everything in this one. */
    hash: text('hash').notNull().default(''),
  },
  t => [
    unique('audit_entries_position').on(t.studioId, t.position).nullsNotDistinct(),
    index('audit_entries_actor').on(t.actor, t.studioId, t.position),
    index('audit_entries_subject').on(t.subject),
    pgPolicy('audit_entries_append', { for: 'insert', to: appRole, withCheck: inScope }),
    pgPolicy('audit_entries_read', { for: 'select', to: appRole, using: ownStudio }),
    pgPolicy('audit_entries_platform', {
      for: 'all',
      to: platformRole,
      using: everything,
      withCheck: everything,
    }),
  ],
);

/** Where each chain of audit entries ends. Written by the trigger alone. */
export const auditChains = pgTable(
  'audit_chains',
  {
    /** The studio, or `platform` for what happens in none. */
    chain: text('chain').primaryKey(),
    length: bigint('length', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  () => [pgPolicy('audit_chains_platform', { for: 'select', to: platformRole, using: everything })],
);
