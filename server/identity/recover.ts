import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { type CommandOptions, command } from '@/server/kernel/command';
import { parseInput } from '@/server/kernel/operation';
import { people } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { hashPassword, passwordSchema } from './password';
import { proverBy, useProof } from './proofs';
import { endAllWithin } from './sign-out-everywhere';

export const recoverSchema = z.object({
  secret: z.string().max(100),
  password: passwordSchema,
  /** The network address that it comes from, where known. */
  address: z.string().max(64).nullable().default(null),
});

/**
 * Gives somebody a new password who brings back the secret that was mailed to them. It is hashed before the
 * transaction, which so holds no connection for that long.
 */
export async function recover(
  raw: z.input<typeof recoverSchema>,
  { idempotencyKey: _, ...options }: CommandOptions = {},
) {
  const { secret, password, address } = parseInput(recoverSchema, raw);
  const { actor } = await proverBy('recover', secret, address);
  return recoverWith(actor, { secret, passwordHash: await hashPassword(password) }, options);
}

export const recoverWith = command({
  name: 'identity.recover',
  input: z.object({ secret: z.string(), passwordHash: z.string().startsWith('$argon2id$') }),
  allow: [people],
  async run(scope) {
    const { input, tx, actor, now, emit } = scope;
    const userId = personOf(actor);
    const { email } = await useProof(scope, userId, 'recover', input.secret);
    const [user] = await tx
      .update(users)
      .set({ passwordHash: input.passwordHash })
      .where(eq(users.id, userId))
      .returning({ name: users.name });
    const ended = await endAllWithin(scope, userId, null);
    await keepMessage(scope, { to: email, name: 'password-changed', data: { name: user!.name, at: now } });
    emit('user/password-changed', userId, { userId });
    return { email, ended };
  },
  audit: (_input, { ended }) => ({ subject: 'password', detail: { by: 'link', signedOut: ended } }),
});
