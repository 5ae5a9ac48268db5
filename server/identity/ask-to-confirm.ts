import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { keepMessage } from '@/server/notify/keep-message';
import { issueProof } from './proofs';

const perPerson = throttle({ name: 'ask-to-confirm', attempts: 5, perSeconds: 3600 });

/** Mails oneself the link again that confirms one's address. */
export const askToConfirm = command({
  name: 'identity.askToConfirm',
  input: z.object({}),
  allow: [people],
  async run(scope) {
    const { actor, tx } = scope;
    const userId = personOf(actor);
    await perPerson(userId);
    const [me] = await tx.select().from(users).where(eq(users.id, userId));
    if (me!.emailConfirmedAt) throw conflict('Your address is confirmed already.');
    await askWithin(scope, me!);
    return { email: me!.email };
  },
  audit: (_input, { email }) => ({ subject: email }),
});

/** Asks a person, inside the calling command, to confirm their address. */
export async function askWithin(
  scope: CommandScope,
  { id: userId, name, email }: { id: Id<'user'>; name: string; email: string },
): Promise<void> {
  const secret = await issueProof(scope, { purpose: 'confirm', userId, email });
  await keepMessage(scope, { to: email, name: 'confirm-address', data: { name }, secret });
}
