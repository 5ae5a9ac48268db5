import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { passkeys, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { assertProved, forgetTwoFactors } from './proved';

/** A passkey of one's own no longer signs in. */
export const removePasskey = command({
  name: 'identity.removePasskey',
  input: z.object({ passkeyId: id('passkey'), sessionId: id('session') }),
  allow: [people],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    const [gone] = await tx.delete(passkeys).where(eq(passkeys.id, input.passkeyId)).returning();
    if (!gone) throw notFound('That passkey');
    await forgetTwoFactors(scope, userId);
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    const data = { name: user!.name, change: 'removed', passkey: gone.name, at: now } as const;
    await keepMessage(scope, { to: user!.email, name: 'passkeys-changed', data });
    return { name: gone.name };
  },
  audit: ({ passkeyId }, { name }) => ({ subject: passkeyId, detail: { name } }),
});
