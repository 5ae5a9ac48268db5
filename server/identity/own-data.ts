import { asc, eq, sql } from 'drizzle-orm';
import { connections, passkeys, sessions, users } from '@/db/schema/identity';
import type { Instant } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';

type Scope = Pick<CommandScope, 'tx' | 'now'>;

interface SecondFactor {
  since: Instant | null;
  recoveryCodesLeft: number;
}

/** Everything that is one person's, read in the calling command. No password, key, code or hash of one is read. */
export async function ownData({ tx, now }: Scope, userId: Id<'user'>, secondFactor: SecondFactor) {
  const [account] = await tx
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      emailConfirmedAt: users.emailConfirmedAt,
      staffGroup: users.staffGroup,
      createdAt: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, userId));
  if (!account) throw notFound('Your account');
  const devices = await tx
    .select({
      userAgent: sessions.userAgent,
      address: sessions.address,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      endedAt: sessions.endedAt,
      endedBecause: sessions.endedBecause,
    })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(asc(sessions.createdAt), asc(sessions.id));
  const ownPasskeys = await tx
    .select({ name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));
  const connected = await tx
    .select({
      provider: connections.provider,
      email: connections.email,
      createdAt: connections.createdAt,
      lastUsedAt: connections.lastUsedAt,
    })
    .from(connections)
    .where(eq(connections.userId, userId))
    .orderBy(asc(connections.createdAt), asc(connections.id));
  return {
    format: 'groundwork-own-data',
    version: 1,
    exportedAt: now,
    about: ABOUT,
    account,
    devices,
    secondFactor,
    passkeys: ownPasskeys,
    connectedAccounts: connected,
    memberships: await rowsOf(tx, sql`select * from own_memberships()`),
    invitationsSent: await rowsOf(tx, sql`select * from own_invitations()`),
    mails: await rowsOf(tx, sql`select * from own_messages()`),
    writings: await rowsOf(tx, sql`select * from own_writings()`),
    files: await rowsOf(tx, sql`select * from own_files()`),
    activity: await rowsOf(tx, sql`select * from own_audit_entries()`),
  };
}

/** Rows of an entrance, their names as in the rest of the document and their times as ISO 8601. */
async function rowsOf(tx: Scope['tx'], asked: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
  const { rows } = await tx.execute(asked);
  return rows.map(row =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        key === 'since' || /(^|_)at$/.test(key) ? value && new Date(value as string).toISOString() : value,
      ]),
    ),
  );
}

const ABOUT = [
  'This is what Groundwork keeps about you, from every studio that you are in or were in. Times are in UTC.',
  'Passwords, keys, codes and links that open something are left out: this file opens nothing.',
  'Mails are listed by name and time, and only once you confirmed your address.',
  'What you wrote are remarks in briefs, in full; answers, which several people may share, only by place and time.',
  'Files are listed by name. Of what you did in a studio this says what and when; the details are the studio’s.',
];
