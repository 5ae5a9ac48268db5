import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { newId } from '@/server/kernel/ids';
import { visitors } from '@/server/kernel/policy';
import { hashPassword, passwordSchema } from './password';
import { emailSchema } from './sign-in';

/** Makes an account for a person. A studio is opened, or joined, afterwards. */
export const signUp = command({
  name: 'identity.signUp',
  input: z.object({
    name: z.string().trim().min(1, { error: 'Give your name.' }).max(120),
    email: emailSchema,
    password: passwordSchema,
  }),
  allow: [visitors],
  async run({ input, tx, now, emit }) {
    const id = newId('user');
    const made = await tx
      .insert(users)
      .values({
        id,
        name: input.name,
        email: input.email,
        passwordHash: await hashPassword(input.password),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!made.length)
      throw conflict('There is an account with this e-mail address already. Sign in instead.');
    emit('user/signed-up', id, { userId: id });
    return { userId: id };
  },
  audit: (_input, result) => ({ subject: result.userId }),
});
