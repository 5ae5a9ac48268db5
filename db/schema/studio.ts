import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Discipline } from '@/server/forecast/engine/types';
import type { StudioRole } from '@/server/kernel/actor';
import type { RangeConfidence } from '@/server/studio/domain/range-meaning';
import { appRole, idColumn, instant, platformRole, primaryId, studioColumn, tenantPolicies } from './columns';
import { users } from './identity';

/** The tenant. Its own id is its scope. */
export const studios = pgTable(
  'studios',
  {
    id: primaryId('studio'),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    currency: text('currency').notNull(),
    timeZone: text('time_zone').notNull(),
    /** ISO 3166 country, and region where holidays differ (`BY` in `DE`); no country, no holidays. */
    country: text('country'),
    region: text('region'),
    hoursPerDay: doublePrecision('hours_per_day').notNull(),
    focusFactor: doublePrecision('focus_factor').notNull(),
    /** Added to cost to make a price: 0.25 adds a quarter. */
    marginRate: doublePrecision('margin_rate').notNull(),
    /** Of all work, the part that ends between low and high; 1: they are the least and the most possible. */
    rangeConfidence: doublePrecision('range_confidence').$type<RangeConfidence>().notNull().default(0.8),
    /** What it asks of everybody who works in it: see `AccessRules`. */
    requiresSecondFactor: boolean('requires_second_factor').notNull().default(false),
    emailDomains: text('email_domains').array().notNull().default(sql`'{}'`),
    sessionHours: integer('session_hours'),
    /** Nobody works in it since; its owners may open it again. */
    closedAt: instant('closed_at'),
    createdAt: instant('created_at').notNull(),
  },
  t => {
    const own = sql`id = (select current_setting('app.studio_id', true))`;
    return [
      uniqueIndex('studios_slug').on(t.slug),
      check('studios_slug_form', sql`${t.slug} ~ '^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$'`),
      check('studios_hours_per_day', sql`${t.hoursPerDay} > 0 and ${t.hoursPerDay} <= 24`),
      check('studios_focus_factor', sql`${t.focusFactor} > 0 and ${t.focusFactor} <= 1`),
      check('studios_range_confidence', sql`${t.rangeConfidence} >= 0.5 and ${t.rangeConfidence} <= 1`),
      check('studios_session_hours', sql`${t.sessionHours} between 1 and 2160`),
      check('studios_margin_rate', sql`${t.marginRate} >= 0 and ${t.marginRate} <= 10`),
      pgPolicy('studios_studio', { for: 'all', to: appRole, using: own, withCheck: own }),
      pgPolicy('studios_platform', { for: 'all', to: platformRole, using: sql`true`, withCheck: sql`true` }),
    ];
  },
);

/** Who belongs to a studio, and as what. */
export const memberships = pgTable(
  'memberships',
  {
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    userId: idColumn<'user'>('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role').$type<StudioRole>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.studioId, t.userId] }),
    index('memberships_user').on(t.userId),
    check('memberships_role', sql`${t.role} in ('owner', 'manager', 'member')`),
    ...tenantPolicies('memberships'),
  ],
);

/** Who was asked to become a member, and as what. Only the SHA-256 of the link's secret is kept. */
export const invitations = pgTable(
  'invitations',
  {
    id: primaryId('invitation'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    role: text('role').$type<StudioRole>().notNull(),
    tokenHash: text('token_hash').notNull(),
    /** Whose word it is worth: it opens nothing once they may no longer give it. */
    inviterId: idColumn<'user'>('inviter_id').references(() => users.id, { onDelete: 'set null' }),
    inviterName: text('inviter_name').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    revokedAt: instant('revoked_at'),
  },
  t => [
    uniqueIndex('invitations_token_hash').on(t.tokenHash),
    // One that is open for each address.
    uniqueIndex('invitations_open')
      .on(t.studioId, t.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    check('invitations_role', sql`${t.role} in ('owner', 'manager', 'member')`),
    check('invitations_email_lower', sql`${t.email} = lower(${t.email})`),
    ...tenantPolicies('invitations'),
  ],
);

/** Staff who act in a member's place, on one device, for a reason and a while. */
export const impersonations = pgTable(
  'impersonations',
  {
    id: primaryId('impersonation'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    /** Whose place it is, and who takes it. */
    userId: idColumn<'user'>('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    staffId: idColumn<'user'>('staff_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    sessionId: idColumn<'session'>('session_id').notNull(),
    reason: text('reason').notNull(),
    mayWrite: boolean('may_write').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  t => [index('impersonations_on_device').on(t.sessionId, t.createdAt), ...tenantPolicies('impersonations')],
);

/** The team that plans are scheduled on. A person of the team need not have an account. */
export const people = pgTable(
  'people',
  {
    id: primaryId('person'),
    studioId: studioColumn().references(() => studios.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    disciplines: text('disciplines').array().$type<Discipline[]>().notNull(),
    share: doublePrecision('share').notNull(),
    rateMinorPerHour: bigint('rate_minor_per_hour', { mode: 'number' }).notNull(),
    weekdays: integer('weekdays').array().notNull(),
    active: boolean('active').notNull().default(true),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    unique('people_studio_id').on(t.studioId, t.id),
    check('people_share', sql`${t.share} > 0 and ${t.share} <= 1`),
    check('people_rate', sql`${t.rateMinorPerHour} >= 0`),
    ...tenantPolicies('people'),
  ],
);

/** Days off, first and last included. */
export const timeOff = pgTable(
  'time_off',
  {
    id: primaryId('timeOff'),
    studioId: studioColumn(),
    personId: idColumn<'person'>('person_id').notNull(),
    from: date('from_day').notNull(),
    to: date('to_day').notNull(),
  },
  t => [
    foreignKey({
      name: 'time_off_person',
      columns: [t.studioId, t.personId],
      foreignColumns: [people.studioId, people.id],
    }).onDelete('cascade'),
    index('time_off_by_person').on(t.studioId, t.personId),
    check('time_off_order', sql`${t.from} <= ${t.to}`),
    ...tenantPolicies('time_off'),
  ],
);
