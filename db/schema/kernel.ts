import { sql } from 'drizzle-orm';
import { index, jsonb, pgPolicy, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { appRole, idColumn, instant, platformRole, primaryId } from './columns';

/** The studio that is acted in, or none where none is. */
export const inScope = sql`studio_id is not distinct from nullif((select current_setting('app.studio_id', true)), '')`;
const everything = sql`true`;

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
