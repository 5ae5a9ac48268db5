import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { connections, passkeys, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { conflict, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { PROVIDER_NAMES } from './domain/provider';
import { assertProved } from './proved';

/** An account elsewhere no longer signs one in. The last way in stays. */
export const disconnect = command({
  name: 'identity.disconnect',
  input: z.object({ connectionId: id('connection'), sessionId: id('session') }),
  allow: [people],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    // Locked, so that two who go at the same moment do not both leave the other as the last.
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('no key update');
    const [gone] = await tx.delete(connections).where(eq(connections.id, input.connectionId)).returning();
    if (!gone) throw notFound('That connection');
    const others = (await tx.$count(connections)) + (await tx.$count(passkeys));
    if (!user!.passwordHash && !others)
      throw conflict('This is the only way in to your account. Set a password first, or add a passkey.');
    const data = {
      name: user!.name,
      change: 'disconnected',
      provider: PROVIDER_NAMES[gone.provider],
      account: gone.email,
      at: now,
    } as const;
    await keepMessage(scope, { to: user!.email, name: 'connections-changed', data });
    return { provider: gone.provider };
  },
  audit: ({ connectionId }, { provider }) => ({ subject: connectionId, detail: { provider } }),
});
