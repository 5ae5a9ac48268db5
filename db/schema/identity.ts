import { sql } from 'drizzle-orm';
import { check, integer, pgPolicy, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { StaffGroup } from '@/server/kernel/actor';
import { appRole, instant, platformRole, primaryId } from './columns';

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
    // People belong to no studio: anybody may make an account, only the platform makes staff.
    pgPolicy('users_read', { for: 'select', to: appRole, using: sql`true` }),
    pgPolicy('users_sign_up', { for: 'insert', to: appRole, withCheck: sql`staff_group is null` }),
    pgPolicy('users_platform', { for: 'all', to: platformRole, using: sql`true`, withCheck: sql`true` }),
    check('users_email_lower', sql`${t.email} = lower(${t.email})`),
    check('users_staff_group', sql`${t.staffGroup} in ('support', 'operator', 'superuser')`),
  ],
);
