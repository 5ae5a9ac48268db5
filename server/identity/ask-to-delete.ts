import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { addDays } from '@/server/kernel/clock';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { GRACE_DAYS } from './domain/deletion';
import { assertProved } from './proved';
import { endAllWithin } from './sign-out-everywhere';

/**
 * Begins the days after which one's account is deleted. Every other device is signed out; whoever signs in again meanwhile
 * can keep it. Refused to who is the only owner of an open studio: it would be nobody's.
 */
export const askToDelete = command({
  name: 'identity.askToDelete',
  input: z.object({
    /** The device that it is done on, which stays signed in. */
    sessionId: id('session'),
  }),
  allow: [people],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    const alone = await soleOwnerships(scope, userId);
    if (alone.length)
      throw conflict(
        `You are the only owner of ${alone.join(', ')}. Pass the ownership on, or close the studio, then delete your account.`,
      );
    const deleteAfter = addDays(now, GRACE_DAYS);
    const [user] = await tx.update(users).set({ deleteAfter }).where(eq(users.id, userId)).returning();
    const ended = await endAllWithin(scope, userId, input.sessionId);
    const data = { name: user!.name, at: deleteAfter };
    await keepMessage(scope, { to: user!.email, name: 'account-goes', data });
    return { deleteAfter, ended };
  },
  audit: (_input, { deleteAfter, ended }) => ({
    subject: 'account',
    detail: { deleteAfter, signedOut: ended },
  }),
});

/** The open studios that would have no owner without somebody, by name. */
export async function soleOwnerships(
  { tx }: Pick<CommandScope, 'tx'>,
  userId: Id<'user'>,
): Promise<string[]> {
  const { rows } = await tx.execute(sql`select name from studios_owned_alone(${userId}) order by name`);
  return rows.map(row => String(row['name']));
}
