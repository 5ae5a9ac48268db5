import { sql } from 'drizzle-orm';
import { index, jsonb, pgPolicy, pgTable, text } from 'drizzle-orm/pg-core';
import type { MailName } from '@/server/notify/domain/mail-data';
import { appRole, idColumn, instant, platformRole, primaryId } from './columns';

/** Messages to people, written in the transaction of what they tell of. Rendered only when they are sent. */
export const messages = pgTable(
  'messages',
  {
    id: primaryId('message'),
    /** Which studio speaks; null where Groundwork itself does. */
    studioId: idColumn<'studio'>('studio_id'),
    to: text('to_address').notNull(),
    name: text('name').$type<MailName>().notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    /** What its link opens with, sealed: who reads this table cannot use it. */
    sealedSecret: text('sealed_secret'),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    index('messages_recent').on(t.createdAt),
    pgPolicy('messages_append', {
      for: 'insert',
      to: appRole,
      withCheck: sql`studio_id is not distinct from nullif((select current_setting('app.studio_id', true)), '')`,
    }),
    pgPolicy('messages_platform', {
      for: 'all',
      to: platformRole,
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
);
