import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { sessions, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { type CommandScope, command } from '@/server/kernel/command';
import { type Id, id } from '@/server/kernel/ids';
import { notifyWithin } from '@/server/kernel/notify';
import { people } from '@/server/kernel/policy';
import { SESSION_ENDED, type SessionNews } from './domain/session';
import { endWithin } from './end-session';

/** Signs oneself out on every device, but the one named where it is to stay. */
export const signOutEverywhere = command({
  name: 'identity.signOutEverywhere',
  input: z.object({ except: id('session').nullable() }),
  allow: [people],
  async run(scope) {
    const userId = personOf(scope.actor);
    return { ended: await endAllWithin(scope, userId, scope.input.except) };
  },
  audit: (_input, { ended }) => ({ subject: 'every device', detail: { sessions: ended } }),
});

/**
 * Ends every session of a person but one, inside the calling command, and makes every access token worthless that
 * was given before: the device that stays is given a new one with its next request.
 */
export async function endAllWithin(
  scope: Pick<CommandScope, 'tx' | 'now'>,
  userId: Id<'user'>,
  except: Id<'session'> | null,
): Promise<Id<'session'>[]> {
  const others = except ? ne(sessions.id, except) : undefined;
  const ended = await endWithin(scope, and(eq(sessions.userId, userId), others), 'ended by its person');
  await raiseVersionWithin(scope, userId);
  return ended;
}

/** Makes every access token of a person worthless: each device is given a new one, that says what holds now. */
export async function raiseVersionWithin(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  userId: Id<'user'>,
): Promise<void> {
  const [user] = await tx
    .update(users)
    .set({ tokenVersion: sql`${users.tokenVersion} + 1`, tokenVersionAt: now })
    .where(eq(users.id, userId))
    .returning({ tokenVersion: users.tokenVersion });
  const news: SessionNews = { kind: 'version', userId, tokenVersion: user!.tokenVersion };
  await notifyWithin(tx, SESSION_ENDED, news);
}
