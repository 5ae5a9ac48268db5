import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { TemplateContent } from '@/server/brief/domain/template';
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
    /** The studio's questions as they were when the brief was begun; null: the usual ones. */
    template: jsonb('template').$type<TemplateContent>(),
    /** The sections in the client's own order; null: the usual one. */
    sectionOrder: text('section_order').array(),
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

/** Each revision of an answer, with who wrote it. Saves by one person in one go are one version. */
export const briefAnswerVersions = pgTable(
  'brief_answer_versions',
  {
    studioId: studioColumn(),
    briefId: idColumn<'brief'>('brief_id').notNull(),
    section: text('section').notNull(),
    revision: integer('revision').notNull(),
    content: jsonb('content').notNull(),
    /** The actor's key, and the name that they go by. */
    author: text('author').notNull(),
    authorName: text('author_name').notNull(),
    startedAt: instant('started_at').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.briefId, t.section, t.revision] }),
    foreignKey({
      name: 'brief_answer_versions_brief',
      columns: [t.studioId, t.briefId],
      foreignColumns: [briefs.studioId, briefs.id],
    }).onDelete('cascade'),
    ...tenantPolicies('brief_answer_versions'),
  ],
);

/** The people of the client who write in a brief, each by a link of their own. */
export const briefPeople = pgTable(
  'brief_people',
  {
    id: primaryId('briefPerson'),
    studioId: studioColumn(),
    briefId: idColumn<'brief'>('brief_id').notNull(),
    /** The link that they come by; a renewed link takes its place. */
    linkId: idColumn<'link'>('link_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at'),
  },
  t => [
    uniqueIndex('brief_people_link').on(t.studioId, t.linkId),
    index('brief_people_by_brief').on(t.studioId, t.briefId),
    foreignKey({
      name: 'brief_people_brief',
      columns: [t.studioId, t.briefId],
      foreignColumns: [briefs.studioId, briefs.id],
    }).onDelete('cascade'),
    ...tenantPolicies('brief_people'),
  ],
);

/** Questions of the studio and replies of the client, at any answer. */
export const briefRemarks = pgTable(
  'brief_remarks',
  {
    id: primaryId('briefRemark'),
    studioId: studioColumn(),
    briefId: idColumn<'brief'>('brief_id').notNull(),
    /** The answer that it is about, as domain/cited-answers.ts writes it. */
    answer: text('answer').notNull(),
    side: text('side').$type<'studio' | 'client'>().notNull(),
    author: text('author').notNull(),
    authorName: text('author_name').notNull(),
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the studio had its answer; the whole thread of one answer is settled at once. */
    settledAt: instant('settled_at'),
  },
  t => [
    index('brief_remarks_by_brief').on(t.studioId, t.briefId, t.createdAt),
    foreignKey({
      name: 'brief_remarks_brief',
      columns: [t.studioId, t.briefId],
      foreignColumns: [briefs.studioId, briefs.id],
    }).onDelete('cascade'),
    check('brief_remarks_side', sql`${t.side} in ('studio', 'client')`),
    ...tenantPolicies('brief_remarks'),
  ],
);

/** A studio's own wording and questions. */
export const briefTemplates = pgTable(
  'brief_templates',
  {
    id: primaryId('briefTemplate'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The one that a new brief begins with, unless another is named. */
    isUsual: boolean('is_usual').notNull().default(false),
    content: jsonb('content').$type<TemplateContent>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    uniqueIndex('brief_templates_usual').on(t.studioId).where(sql`is_usual`),
    index('brief_templates_by_studio').on(t.studioId, t.name),
    ...tenantPolicies('brief_templates'),
  ],
);
