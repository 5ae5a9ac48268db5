import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { databaseCode } from '@/server/kernel/operation';
import { people } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { useProof } from './proofs';
import { raiseVersionWithin } from './sign-out-everywhere';

/** Moves an account to the address where the secret was read, and tells the address it had. */
export const changeAddress = command({
  name: 'identity.changeAddress',
  input: z.object({ secret: z.string().max(100) }),
  allow: [people],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const userId = personOf(actor);
    const [before] = await tx.select().from(users).where(eq(users.id, userId)).for('update');
    const { email } = await useProof(scope, userId, 'change', input.secret);
    await tx
      .update(users)
      .set({ email, emailConfirmedAt: now })
      .where(eq(users.id, userId))
      .catch(error => {
        // Told only to who reads that address's mail.
        if (databaseCode(error) === '23505') throw conflict(`${email} has an account of its own already.`);
        throw error;
      });
    // Copies of who is signed in hold the address: each device's next access token brings the new one.
    await raiseVersionWithin(scope, userId);
    const data = { name: before!.name, to: email, at: now };
    await keepMessage(scope, { to: before!.email, name: 'address-changed', data });
    return { before: before!.email, email };
  },
  audit: (_input, { before, email }) => ({ subject: 'address', detail: { before, email } }),
});
