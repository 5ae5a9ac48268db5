import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { type Actor, personOf } from '@/server/kernel/actor';
import { type CommandOptions, command } from '@/server/kernel/command';
import { forbidden, invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { parseInput } from '@/server/kernel/operation';
import { people } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { keepMessage } from '@/server/notify/keep-message';
import { hashPassword, passwordMatches, passwordSchema } from './password';
import { passwordHashOf } from './queries';
import { endAllWithin } from './sign-out-everywhere';

const SYSTEM = { kind: 'system', name: 'password', studioId: null } as const;
const guesses = throttle({ name: 'change-password', attempts: 10, perSeconds: 600 });

export const changePasswordSchema = z.object({
  current: z.string().max(200),
  next: passwordSchema,
  /** The device that it is done on, which stays signed in; every other one is signed out. */
  sessionId: id('session'),
});

/** Changes one's own password, for who knows it. Hashed before the transaction, which so holds no connection for that long. */
export async function changePassword(
  actor: Actor,
  raw: z.input<typeof changePasswordSchema>,
  { idempotencyKey: _, ...options }: CommandOptions = {},
) {
  const { current, next, sessionId } = parseInput(changePasswordSchema, raw);
  const userId = personOf(actor);
  await guesses(userId);
  const before = await passwordHashOf(SYSTEM, { userId });
  if (!(await passwordMatches(before, current)))
    throw invalid('That is not your present password.', { current: 'That is not your present password.' });
  if (next === current)
    throw invalid('That is the password you have.', { next: 'That is the password you have.' });
  await guesses.forgive(userId);
  return replacePassword(actor, { before: before!, after: await hashPassword(next), sessionId }, options);
}

export const replacePassword = command({
  name: 'identity.changePassword',
  input: z.object({
    before: z.string(),
    after: z.string().startsWith('$argon2id$'),
    sessionId: id('session'),
  }),
  allow: [people],
  async run(scope) {
    const { input, tx, actor, now, emit } = scope;
    const userId = personOf(actor);
    const [user] = await tx
      .select({ passwordHash: users.passwordHash, name: users.name, email: users.email })
      .from(users)
      .where(eq(users.id, userId))
      .for('update');
    if (user?.passwordHash !== input.before)
      throw forbidden('Your password was changed elsewhere just now. Sign in with the new one.');
    await tx.update(users).set({ passwordHash: input.after }).where(eq(users.id, userId));
    const ended = await endAllWithin(scope, userId, input.sessionId);
    await keepMessage(scope, {
      to: user.email,
      name: 'password-changed',
      data: { name: user.name, at: now },
    });
    emit('user/password-changed', userId, { userId });
    return { ended };
  },
  audit: (_input, { ended }) => ({ subject: 'password', detail: { signedOut: ended } }),
});
