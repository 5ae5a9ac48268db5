import { and, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { currentInstant } from '@/server/kernel/clock';
import { type CommandOptions, command } from '@/server/kernel/command';
import { GroundworkError, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { forgetMessages } from '@/server/notify/forget-messages';
import { soleOwnerships } from './ask-to-delete';
import { endAllWithin } from './sign-out-everywhere';

const SYSTEM = { kind: 'system', name: 'accounts', studioId: null } as const;

/**
 * Deletes one account whose time has come: the person, and all that hangs on them alone. Studios keep what was done in
 * them, under an id that is nobody's name any more. Whole, or not at all.
 */
export const deleteAccount = command({
  name: 'identity.deleteAccount',
  input: z.object({ userId: id('user') }),
  allow: [system],
  async run(scope) {
    const { tx, now, input } = scope;
    const { userId } = input;
    const isDue = and(eq(users.id, userId), lte(users.deleteAfter, now));
    const [user] = await tx.select({ email: users.email }).from(users).where(isDue).for('update');
    if (!user) throw notFound('An account that is to be deleted now');
    const alone = await soleOwnerships(scope, userId);
    if (alone.length) throw new GroundworkError('conflict', `It is the only owner of ${alone.join(', ')}.`);
    // Every process hears of it, then the sessions go with their person.
    await endAllWithin(scope, userId, null);
    await forgetMessages.within(scope, { to: user.email });
    await tx.delete(users).where(eq(users.id, userId));
    return { userId };
  },
  audit: (_input, { userId }) => ({ subject: userId }),
});

/** The accounts whose days are over. */
export const accountsToDelete = query({
  name: 'identity.accountsToDelete',
  input: z.object({}),
  allow: [system],
  run: ({ tx, now }) => tx.select({ userId: users.id }).from(users).where(lte(users.deleteAfter, now)),
});

/** Deletes all of them, each by itself; says which could not be, and why. To be called once a day. */
export async function deleteDueAccounts({ now = currentInstant() }: Pick<CommandOptions, 'now'> = {}) {
  const deleted: string[] = [];
  const kept: { userId: string; why: string }[] = [];
  for (const { userId } of await accountsToDelete(SYSTEM, {}, { now }))
    try {
      await deleteAccount(SYSTEM, { userId }, { now });
      deleted.push(userId);
    } catch (error) {
      if (!(error instanceof GroundworkError)) throw error;
      kept.push({ userId, why: error.message });
    }
  return { deleted, kept };
}
