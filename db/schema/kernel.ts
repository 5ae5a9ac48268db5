import { sql } from 'drizzle-orm';
import { index, jsonb, pgPolicy, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { appRole, idColumn, instant, platformRole, primaryId } from './columns';

const inScope = sql`studio_id is not distinct from nullif((select current_setting('app.studio_id', true)), '')`;
const ownStudio = sql`studio_id = (select current_setting('app.studio_id', true))`;
const everything = sql`true`;

/** What was done, by whom, to what. Append-only: no role of the application may change or remove. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: primaryId('audit'),
    studioId: idColumn<'studio'>('studio_id'),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actor: text('actor').notNull(),
    command: text('command').notNull(),
    subject: text('subject').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    requestId: text('request_id').notNull(),
  },
  t => [
    index('audit_entries_recent').on(t.studioId, t.at),
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

/** Events that a command emitted, until they are relayed. The id is the event's id downstream. */
export const outbox = pgTable(
  'outbox',
  {
    id: primaryId('event'),
    studioId: idColumn<'studio'>('studio_id'),
    name: text('name').notNull(),
    /** The record whose events must stay in order. */
    aggregate: text('aggregate').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    occurredAt: instant('occurred_at').notNull(),
    relayedAt: instant('relayed_at'),
  },
  t => [
    index('outbox_waiting').on(t.id).where(sql`relayed_at is null`),
    pgPolicy('outbox_append', { for: 'insert', to: appRole, withCheck: inScope }),
    pgPolicy('outbox_platform', { for: 'all', to: platformRole, using: everything, withCheck: everything }),
  ],
);

/** The stored result of a command that was called with an idempotency key. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actor: text('actor').notNull(),
    key: text('key').notNull(),
    command: text('command').notNull(),
    inputHash: text('input_hash').notNull(),
    result: jsonb('result'),
    createdAt: instant('created_at').notNull(),
  },
  t => {
    const own = sql`actor = (select current_setting('app.actor', true))`;
    return [
      primaryKey({ columns: [t.actor, t.key] }),
      pgPolicy('idempotency_keys_own', { for: 'all', to: appRole, using: own, withCheck: own }),
      pgPolicy('idempotency_keys_platform', { for: 'all', to: platformRole, using: own, withCheck: own }),
    ];
  },
);
