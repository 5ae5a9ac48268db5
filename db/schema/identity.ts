import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ProofPurpose } from '@/server/identity/domain/proof';
import type { Provider } from '@/server/identity/domain/provider';
import type { EndedBecause } from '@/server/identity/domain/session';
import type { StaffGroup } from '@/server/kernel/actor';
import { appRole, idColumn, instant, platformRole, primaryId } from './columns';

const isOneself = (column: string) =>
  sql`${sql.identifier(column)} = (select current_setting('app.actor', true))`;

/** People who sign in. Not a tenant table: a person may belong to several studios. */
export const users = pgTable(
  'users',
  {
    id: primaryId('user'),
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** When it was proved that the person reads what is sent to the address. */
    emailConfirmedAt: instant('email_confirmed_at'),
    passwordHash: text('password_hash'),
    staffGroup: text('staff_group').$type<StaffGroup>(),
    /** Rises with what every device must prove anew; an access token of a lower one is worth nothing. */
    tokenVersion: integer('token_version').notNull().default(1),
    tokenVersionAt: instant('token_version_at'),
    /** When it is deleted, where its person asked for that and did not think better of it. */
    deleteAfter: instant('delete_after'),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    index('users_to_delete').on(t.deleteAfter).where(sql`delete_after is not null`),
    uniqueIndex('users_email').on(t.email),
    // People belong to no studio: each sees their own account, anybody may make one, only the platform makes staff.
    pgPolicy('users_read', { for: 'select', to: appRole, using: isOneself('id') }),
    pgPolicy('users_sign_up', { for: 'insert', to: appRole, withCheck: sql`staff_group is null` }),
    pgPolicy('users_platform', { for: 'all', to: platformRole, using: sql`true`, withCheck: sql`true` }),
    pgPolicy('users_own', { for: 'update', to: appRole, using: isOneself('id'), withCheck: isOneself('id') }),
    check('users_email_lower', sql`${t.email} = lower(${t.email})`),
    check('users_staff_group', sql`${t.staffGroup} in ('support', 'operator', 'superuser')`),
  ],
);

/** A device that somebody is signed in on. Only the system begins and refreshes one; its person sees and ends it. */
export const sessions = pgTable(
  'sessions',
  {
    id: primaryId('session'),
    userId: idColumn<'user'>('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** SHA-256 of the refresh token that is good now, in hex; those before it lead to it. */
    refreshHash: text('refresh_hash').notNull(),
    /** When the one before was used up. */
    refreshedAt: instant('refreshed_at').notNull(),
    userAgent: text('user_agent'),
    address: text('address'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** When its person last proved on it who they are: by signing in, or when asked again. */
    provedAt: instant('proved_at'),
    /** Whether what they proved on it was two factors: a code besides, or a passkey. */
    twoFactors: boolean('two_factors').notNull().default(false),
    /** Unless it is refreshed before. */
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because').$type<EndedBecause>(),
  },
  t => [
    index('sessions_of_user').on(t.userId, t.lastSeenAt),
    index('sessions_ended').on(t.endedAt),
    pgPolicy('sessions_read', { for: 'select', to: appRole, using: isOneself('user_id') }),
    pgPolicy('sessions_end', {
      for: 'update',
      to: appRole,
      using: isOneself('user_id'),
      withCheck: isOneself('user_id'),
    }),
    pgPolicy('sessions_platform', { for: 'all', to: platformRole, using: sql`true`, withCheck: sql`true` }),
    check('sessions_ended_because', sql`(${t.endedAt} is null) = (${t.endedBecause} is null)`),
  ],
);

/**
 * Secrets that were mailed to somebody: whoever brings one back reads the mail of that address. Each works once.
 * Anybody may ask for one, nobody reads them but through the entrance, and only its person uses it up.
 */
export const proofs = pgTable(
  'proofs',
  {
    id: primaryId('proof'),
    /** Null where the address has no account: asking takes as long, and it proves nothing. */
    userId: idColumn<'user'>('user_id').references(() => users.id, { onDelete: 'cascade' }),
    purpose: text('purpose').$type<ProofPurpose>().notNull(),
    email: text('email').notNull(),
    /** SHA-256 of the secret, in hex. */
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  t => [
    uniqueIndex('proofs_token_hash').on(t.tokenHash),
    index('proofs_of_user').on(t.userId),
    pgPolicy('proofs_ask', { for: 'insert', to: appRole, withCheck: sql`used_at is null` }),
    pgPolicy('proofs_own', { for: 'select', to: appRole, using: isOneself('user_id') }),
    pgPolicy('proofs_use', {
      for: 'update',
      to: appRole,
      using: isOneself('user_id'),
      withCheck: isOneself('user_id'),
    }),
    pgPolicy('proofs_platform', { for: 'all', to: platformRole, using: sql`true`, withCheck: sql`true` }),
    check('proofs_purpose', sql`${t.purpose} in ('confirm', 'change', 'recover', 'sign-in')`),
  ],
);

/** The app that makes somebody's codes (TOTP, RFC 6238), from when it is set up; it counts from its first code on. */
export const secondFactors = pgTable(
  'second_factors',
  {
    userId: idColumn<'user'>('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** What codes are made from, sealed. */
    sealedSecret: text('sealed_secret').notNull(),
    /** The time step of the last code that was taken: no code is taken twice. */
    lastStep: integer('last_step'),
    createdAt: instant('created_at').notNull(),
    confirmedAt: instant('confirmed_at'),
  },
  () => [
    pgPolicy('second_factors_own', {
      for: 'all',
      to: appRole,
      using: isOneself('user_id'),
      withCheck: isOneself('user_id'),
    }),
    pgPolicy('second_factors_platform', {
      for: 'all',
      to: platformRole,
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
);

/** What somebody may sign in with whose app is lost: each once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    userId: idColumn<'user'>('user_id')
      .notNull()
      .references(() => secondFactors.userId, { onDelete: 'cascade' }),
    /** SHA-256, in hex. */
    codeHash: text('code_hash').notNull(),
    usedAt: instant('used_at'),
  },
  t => [
    primaryKey({ columns: [t.userId, t.codeHash] }),
    pgPolicy('recovery_codes_own', {
      for: 'all',
      to: appRole,
      using: isOneself('user_id'),
      withCheck: isOneself('user_id'),
    }),
    pgPolicy('recovery_codes_platform', {
      for: 'all',
      to: platformRole,
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
);

/** Keys on people's devices that sign them in by themselves (WebAuthn). */
export const passkeys = pgTable(
  'passkeys',
  {
    id: primaryId('passkey'),
    userId: idColumn<'user'>('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** As its person calls it. */
    name: text('name').notNull(),
    /** What the device calls it, and what its signatures are checked with: both in base64url. */
    credentialId: text('credential_id').notNull(),
    publicKey: text('public_key').notNull(),
    /** How often it was used, as far as it counts: never less than before, or it was copied. */
    uses: bigint('uses', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  t => [
    uniqueIndex('passkeys_credential').on(t.credentialId),
    index('passkeys_of_user').on(t.userId),
    pgPolicy('passkeys_own', {
      for: 'all',
      to: appRole,
      using: isOneself('user_id'),
      withCheck: isOneself('user_id'),
    }),
    pgPolicy('passkeys_platform', { for: 'all', to: platformRole, using: sql`true`, withCheck: sql`true` }),
  ],
);

/** Accounts elsewhere that sign their person in here. No token of theirs is kept: none is needed. */
export const connections = pgTable(
  'connections',
  {
    id: primaryId('connection'),
    userId: idColumn<'user'>('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    provider: text('provider').$type<Provider>().notNull(),
    /** What the provider calls its account: it stays, whatever its address becomes. */
    subject: text('subject').notNull(),
    /** Its address, as last told. */
    email: text('email'),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  t => [
    uniqueIndex('connections_subject').on(t.provider, t.subject),
    index('connections_of_user').on(t.userId),
    check('connections_provider', sql`${t.provider} in ('google', 'github')`),
    pgPolicy('connections_own', {
      for: 'all',
      to: appRole,
      using: isOneself('user_id'),
      withCheck: isOneself('user_id'),
    }),
    pgPolicy('connections_platform', {
      for: 'all',
      to: platformRole,
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
);

/** What a device is to sign, to prove that it has the key now and not once before. Each is taken once. */
export const passkeyChallenges = pgTable(
  'passkey_challenges',
  {
    challenge: text('challenge').primaryKey(),
    /** Who adds a passkey; null where somebody signs in, and who it is remains to be seen. */
    userId: idColumn<'user'>('user_id').references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
  },
  t => [
    index('passkey_challenges_over').on(t.expiresAt),
    pgPolicy('passkey_challenges_own', {
      for: 'all',
      to: appRole,
      using: isOneself('user_id'),
      withCheck: isOneself('user_id'),
    }),
    pgPolicy('passkey_challenges_ask', { for: 'insert', to: appRole, withCheck: sql`user_id is null` }),
    pgPolicy('passkey_challenges_platform', {
      for: 'all',
      to: platformRole,
      using: sql`true`,
      withCheck: sql`true`,
    }),
  ],
);
