import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { secondFactors, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { assertProved, forgetTwoFactors } from './proved';
import { endAllWithin } from './sign-out-everywhere';

/** Takes the authenticator app and its recovery codes away: the password alone is enough again. */
export const removeSecondFactor = command({
  name: 'identity.removeSecondFactor',
  input: z.object({
    /** The device that it is done on, which stays signed in. */
    sessionId: id('session'),
  }),
  allow: [people],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    const { rowCount } = await tx.delete(secondFactors).where(eq(secondFactors.userId, userId));
    if (!rowCount) throw notFound('Your second factor');
    await forgetTwoFactors(scope, userId);
    const ended = await endAllWithin(scope, userId, input.sessionId);
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    const data = { name: user!.name, change: 'off', at: now } as const;
    await keepMessage(scope, { to: user!.email, name: 'second-factor-changed', data });
    return { ended };
  },
  audit: (_input, { ended }) => ({ subject: 'second factor', detail: { signedOut: ended } }),
});
