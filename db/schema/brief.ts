import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { idColumn, instant, primaryId, studioColumn, tenantPolicies } from './columns';
import { studios } from './studio';

export const briefs = pgTable(
  'briefs',
  {
    id: primaryId('brief'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    status: text('status').$type<'draft' | 'submitted'>().notNull(),
    /** What the client calls the project, who they are, and where to reach them. */
    title: text('title').notNull(),
    clientName: text('client_name').notNull(),
    clientEmail: text('client_email').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    submittedAt: instant('submitted_at'),
  },
  t => [
    unique('briefs_studio_id').on(t.studioId, t.id),
    index('briefs_recent').on(t.studioId, t.updatedAt),
    check('briefs_status', sql`${t.status} in ('draft', 'submitted')`),
    check('briefs_submitted', sql`(${t.status} = 'submitted') = (${t.submittedAt} is not null)`),
    ...tenantPolicies('briefs'),
  ],
);

/** One answer for each section; its shape is the section's schema in server/brief/domain. */
export const briefAnswers = pgTable(
  'brief_answers',
  {
    studioId: studioColumn(),
    briefId: idColumn<'brief'>('brief_id').notNull(),
    section: text('section').notNull(),
    content: jsonb('content').notNull(),
    /** Rises with each save; a save based on an older one is refused. */
    revision: integer('revision').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.briefId, t.section] }),
    foreignKey({
      name: 'brief_answers_brief',
      columns: [t.studioId, t.briefId],
      foreignColumns: [briefs.studioId, briefs.id],
    }).onDelete('cascade'),
    ...tenantPolicies('brief_answers'),
  ],
);
