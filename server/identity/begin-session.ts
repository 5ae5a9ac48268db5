import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { sessions, users } from '@/db/schema/identity';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { deviceName } from './device-name';
import { livesUntil } from './domain/session';
import { endWithin } from './end-session';
import { firstToken, hashOf, writeToken } from './refresh-token';

export const deviceSchema = z.object({
  userAgent: z.string().max(400).nullable(),
  /** The network address that it comes from, where known. */
  address: z.string().max(64).nullable(),
});

/** Signs somebody in on a device, once they have proved who they are. What was signed in there before ends. */
export const beginSession = command({
  name: 'identity.beginSession',
  input: deviceSchema.extend({
    userId: id('user'),
    instead: id('session').nullable(),
    /** Whether they proved two factors. */
    twoFactors: z.boolean().default(false),
  }),
  allow: [system],
  secretResult: true,
  async run(scope) {
    const { input, tx, now, emit } = scope;
    const { userId, userAgent, address, instead, twoFactors } = input;
    const [user] = await tx
      .select({ tokenVersion: users.tokenVersion, name: users.name, email: users.email })
      .from(users)
      .where(eq(users.id, userId));
    if (!user) throw notFound('That account');
    if (instead)
      await endWithin(scope, and(eq(sessions.id, instead), isNull(sessions.endedAt)), 'signed in anew');
    const before = await tx
      .selectDistinct({ userAgent: sessions.userAgent })
      .from(sessions)
      .where(eq(sessions.userId, userId));
    const token = firstToken(newId('session'));
    await tx.insert(sessions).values({
      id: token.sessionId,
      userId,
      refreshHash: hashOf(token),
      refreshedAt: now,
      userAgent,
      address,
      createdAt: now,
      lastSeenAt: now,
      provedAt: now,
      twoFactors,
      expiresAt: livesUntil(now, now),
    });
    const isNewDevice =
      before.length > 0 && !before.some(one => deviceName(one.userAgent) === deviceName(userAgent));
    if (isNewDevice)
      await keepMessage(scope, {
        to: user.email,
        name: 'new-device',
        data: { name: user.name, device: deviceName(userAgent), address, at: now },
      });
    emit('session/begun', token.sessionId, { sessionId: token.sessionId, userId, isNewDevice });
    return {
      sessionId: token.sessionId,
      tokenVersion: user.tokenVersion,
      refreshToken: writeToken(token),
    };
  },
  audit: ({ userId }, { sessionId }) => ({ subject: sessionId, detail: { userId } }),
});
