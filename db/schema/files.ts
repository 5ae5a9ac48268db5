import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, primaryId, studioColumn, tenantPolicies } from './columns';
import { studios } from './studio';

/** What people attach to a record: a file kept by the storage driver, or the address of something elsewhere. */
export const files = pgTable(
  'files',
  {
    id: primaryId('file'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    /** The record that it hangs on, and the place in it: a brief's id and `goals.3f2a`. */
    subjectId: text('subject_id').notNull(),
    place: text('place').notNull().default(''),
    kind: text('kind').$type<'file' | 'link'>().notNull(),
    name: text('name').notNull(),
    /** Of a link. */
    address: text('address'),
    /** Of a file: type by its content, size, SHA-256, and its random name in storage. */
    contentType: text('content_type'),
    sizeBytes: bigint('size_bytes', { mode: 'number' }),
    sha256: text('sha256'),
    storageKey: text('storage_key'),
    author: text('author').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Its bytes stay until a job sweeps them, so that taking it away can be undone. */
    removedAt: instant('removed_at'),
  },
  t => [
    index('files_by_subject').on(t.studioId, t.subjectId, t.createdAt),
    check('files_kind', sql`${t.kind} in ('file', 'link')`),
    check(
      'files_content',
      sql`(${t.kind} = 'file' and ${t.storageKey} is not null and ${t.sizeBytes} >= 0 and ${t.address} is null)
        or (${t.kind} = 'link' and ${t.storageKey} is null and ${t.address} is not null)`,
    ),
    ...tenantPolicies('files'),
  ],
);
