import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { sessions, users } from '@/db/schema/identity';
import { command } from '@/server/kernel/command';
import type { Id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { keepMessage } from '@/server/notify/keep-message';
import { deviceSchema } from './begin-session';
import { deviceName } from './device-name';
import { judgeRefresh, livesUntil } from './domain/session';
import { endWithin } from './end-session';
import { generationsBehind, hashOf, nextToken, readToken, writeToken } from './refresh-token';

/** To find that a token leads nowhere takes thousands of steps; a device of ours never comes with such a one. */
const guesses = throttle({ name: 'refresh', attempts: 200, perSeconds: 600 });

/** What the device goes on with; null where it has to sign in anew. */
export interface Refreshed {
  sessionId: Id<'session'>;
  userId: Id<'user'>;
  tokenVersion: number;
  refreshToken: string;
}

/**
 * Takes a device's refresh token and gives it the next. A token works once; tabs that come side by side with the same
 * one are given the same next one. One that was used up before that ends the session: somebody else may have it.
 */
export const refreshSession = command({
  name: 'identity.refreshSession',
  input: deviceSchema.extend({ refreshToken: z.string().max(200) }),
  allow: [system],
  secretResult: true,
  async run(scope): Promise<{ outcome: 'refreshed' | 'reused' | 'refused'; with: Refreshed | null }> {
    const { input, tx, now, emit } = scope;
    const refused = { outcome: 'refused', with: null } as const;
    const token = readToken(input.refreshToken);
    if (!token) return refused;
    const guesser = `${token.sessionId} ${input.address}`;
    await guesses(guesser);
    // Whoever comes second waits here, and finds what the first has made.
    const [session] = await tx.select().from(sessions).where(eq(sessions.id, token.sessionId)).for('update');
    if (!session) return refused;
    const { userId } = session;
    const judged = judgeRefresh(generationsBehind(token, session.refreshHash), session, now);
    if (judged === 'refuse') return refused;
    await guesses.forgive(guesser);
    if (judged === 'reused') {
      await endWithin(scope, eq(sessions.id, session.id), 'token reused');
      const [owner] = await tx.select().from(users).where(eq(users.id, userId));
      await keepMessage(scope, {
        to: owner!.email,
        name: 'session-stolen',
        data: { name: owner!.name, device: deviceName(session.userAgent), at: now },
      });
      emit('session/token-reused', session.id, { sessionId: session.id, userId });
      return { outcome: 'reused', with: null };
    }
    const next = nextToken(token);
    if (judged === 'rotate')
      await tx
        .update(sessions)
        .set({
          refreshHash: hashOf(next),
          refreshedAt: now,
          lastSeenAt: now,
          expiresAt: livesUntil(session.createdAt, now),
          userAgent: input.userAgent,
          address: input.address,
        })
        .where(eq(sessions.id, session.id));
    const [user] = await tx
      .select({ tokenVersion: users.tokenVersion })
      .from(users)
      .where(eq(users.id, userId));
    return {
      outcome: 'refreshed',
      with: {
        sessionId: session.id,
        userId,
        tokenVersion: user!.tokenVersion,
        refreshToken: writeToken(next),
      },
    };
  },
  // A device that goes on is nothing to ask about.
  audit: ({ refreshToken }, { outcome }) =>
    outcome === 'reused' ? { subject: readToken(refreshToken)!.sessionId, detail: { outcome } } : null,
});
