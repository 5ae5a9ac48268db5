import { z } from 'zod';
import { users } from '@/db/schema/identity';
import type { Actor } from '@/server/kernel/actor';
import { type CommandOptions, command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { newId } from '@/server/kernel/ids';
import { parseInput } from '@/server/kernel/operation';
import { visitors } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { askWithin } from './ask-to-confirm';
import { hashPassword, passwordSchema } from './password';
import { emailSchema } from './sign-in';

const perAddress = throttle({ name: 'sign-up', attempts: 10, perSeconds: 3600 });

export const nameSchema = z.string().trim().min(1, { error: 'Give your name.' }).max(120);

export const signUpSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
  /** The network address that it comes from, where known. */
  address: z.string().max(64).nullable().default(null),
});

/**
 * Makes an account for a person. A studio is opened, or joined, afterwards. The password is hashed
 * before the transaction, which so holds no connection for that long, and never reaches it.
 */
export async function signUp(actor: Actor, raw: z.input<typeof signUpSchema>, options: CommandOptions = {}) {
  const { password, address, ...person } = parseInput(signUpSchema, raw);
  await perAddress(address ?? 'unknown');
  // A second call has another salt, so that no key could match it to the first: the account stops it.
  const { idempotencyKey: _, ...rest } = options;
  return openAccount(actor, { ...person, passwordHash: await hashPassword(password) }, rest);
}

export const openAccount = command({
  name: 'identity.signUp',
  input: z.object({
    name: nameSchema,
    email: emailSchema,
    passwordHash: z.string().startsWith('$argon2id$'),
  }),
  allow: [visitors],
  async run(scope) {
    const { input, tx, now, emit } = scope;
    const id = newId('user');
    const { rowCount } = await tx
      .insert(users)
      .values({ ...input, id, createdAt: now })
      .onConflictDoNothing();
    if (!rowCount) throw conflict('There is an account with this e-mail address already. Sign in instead.');
    await askWithin(scope, { id, ...input });
    emit('user/signed-up', id, { userId: id });
    return { userId: id };
  },
  audit: (_input, result) => ({ subject: result.userId }),
});
