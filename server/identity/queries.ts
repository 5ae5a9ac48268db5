import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { connections, passkeys, secondFactors, sessions, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { addSeconds } from '@/server/kernel/clock';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { recoveryCodesLeft } from './recovery-codes';

/** Who is signed in by a session, with the version that counts now; null once it has ended. */
export const personOfSession = query({
  name: 'identity.personOfSession',
  input: z.object({ sessionId: id('session'), userId: id('user') }),
  allow: [system],
  async run({ input, tx, now }) {
    const [person] = await tx
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        staffGroup: users.staffGroup,
        tokenVersion: users.tokenVersion,
        deleteAfter: users.deleteAfter,
        sessionId: sessions.id,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .where(
        and(
          eq(sessions.id, input.sessionId),
          eq(sessions.userId, input.userId),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, now),
        ),
      );
    return person ?? null;
  },
});

/** What ended within so many seconds: sessions, and the least token version of people whose earlier ones did. */
export const endedLately = query({
  name: 'identity.endedLately',
  input: z.object({ withinSeconds: z.number().positive() }),
  allow: [system],
  async run({ input, tx, now }) {
    const since = addSeconds(now, -input.withinSeconds);
    const [ended, versions] = await Promise.all([
      tx.select({ id: sessions.id }).from(sessions).where(gt(sessions.endedAt, since)),
      tx
        .select({ userId: users.id, tokenVersion: users.tokenVersion })
        .from(users)
        .where(gt(users.tokenVersionAt, since)),
    ]);
    return { sessions: ended.map(one => one.id), versions };
  },
});

/** One's own account, as one may see it. */
export const ownAccount = query({
  name: 'identity.ownAccount',
  input: z.object({}),
  allow: [people],
  async run({ tx, actor }) {
    const userId = personOf(actor);
    const [me] = await tx
      .select({
        name: users.name,
        email: users.email,
        emailConfirmedAt: users.emailConfirmedAt,
        createdAt: users.createdAt,
      })
      .from(users)
      .where(eq(users.id, userId));
    if (!me) throw notFound('Your account');
    return me;
  },
});

/** Since when somebody has an authenticator app, null without one, and how many recovery codes are left. */
export const ownSecondFactor = query({
  name: 'identity.ownSecondFactor',
  input: z.object({}),
  allow: [people],
  async run({ tx, actor }) {
    const userId = personOf(actor);
    const [factor] = await tx
      .select({ since: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(eq(secondFactors.userId, userId));
    const since = factor?.since ?? null;
    return { since, recoveryCodesLeft: since ? await recoveryCodesLeft(tx, userId) : 0 };
  },
});

/** Somebody's passkeys, the one added last first. */
export const ownPasskeys = query({
  name: 'identity.ownPasskeys',
  input: z.object({}),
  allow: [people],
  run: ({ tx }) =>
    tx
      .select({
        passkeyId: passkeys.id,
        name: passkeys.name,
        createdAt: passkeys.createdAt,
        lastUsedAt: passkeys.lastUsedAt,
      })
      .from(passkeys)
      .orderBy(desc(passkeys.createdAt), desc(passkeys.id)),
});

/** Accounts elsewhere that sign somebody in, and whether anything else does. */
export const ownConnections = query({
  name: 'identity.ownConnections',
  input: z.object({}),
  allow: [people],
  run: ({ tx }) =>
    tx
      .select({
        connectionId: connections.id,
        provider: connections.provider,
        email: connections.email,
        createdAt: connections.createdAt,
        lastUsedAt: connections.lastUsedAt,
      })
      .from(connections)
      .orderBy(desc(connections.createdAt), desc(connections.id)),
});

/** The devices that somebody is signed in on, the one seen last first. */
export const ownDevices = query({
  name: 'identity.ownDevices',
  input: z.object({}),
  allow: [people],
  async run({ tx, now }) {
    return tx
      .select({
        sessionId: sessions.id,
        userAgent: sessions.userAgent,
        address: sessions.address,
        createdAt: sessions.createdAt,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .where(and(isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
      .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
  },
});

/** The hash of somebody's password, to hold one against it; null where they have none. */
export const passwordHashOf = query({
  name: 'identity.passwordHashOf',
  input: z.object({ userId: id('user') }),
  allow: [system],
  async run({ tx, input }) {
    const [user] = await tx
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, input.userId));
    return user?.passwordHash ?? null;
  },
});

/** How many accounts there are. */
export const accountCount = query({
  name: 'identity.accountCount',
  input: z.object({}),
  allow: [system],
  run: ({ tx }) => tx.$count(users),
});

/** The account with an e-mail address, or null. For the command line and the seed; people never ask this. */
export const accountByEmail = query({
  name: 'identity.accountByEmail',
  input: z.object({ email: z.string() }),
  allow: [system],
  async run({ input, tx }) {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, input.email));
    return user ?? null;
  },
});
