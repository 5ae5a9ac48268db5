import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { LinkPurpose } from '@/server/kernel/actor';
import { instant, primaryId, studioColumn, tenantPolicies } from './columns';
import { studios } from './studio';

/** A secret address to one record. Only the SHA-256 of the secret is kept. */
export const links = pgTable(
  'links',
  {
    id: primaryId('link'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    purpose: text('purpose').$type<LinkPurpose>().notNull(),
    subjectId: text('subject_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  t => [
    uniqueIndex('links_token_hash').on(t.tokenHash),
    index('links_subject').on(t.studioId, t.subjectId),
    check('links_purpose', sql`${t.purpose} in ('brief', 'proposal')`),
    ...tenantPolicies('links'),
  ],
);
