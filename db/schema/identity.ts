import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { StaffGroup } from '@/server/kernel/actor';
import { instant, primaryId } from './columns';

/** People who sign in. Not a tenant table: a person may belong to several studios. */
export const users = pgTable(
  'users',
  {
    id: primaryId('user'),
    email: text('email').notNull(),
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    staffGroup: text('staff_group').$type<StaffGroup>(),
    tokenVersion: integer('token_version').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    uniqueIndex('users_email').on(t.email),
    check('users_email_lower', sql`${t.email} = lower(${t.email})`),
    check('users_staff_group', sql`${t.staffGroup} in ('support', 'operator', 'superuser')`),
  ],
);
