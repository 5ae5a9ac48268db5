import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { sessions } from '@/db/schema/identity';
import { type Actor, personOf } from '@/server/kernel/actor';
import { type CommandOptions, command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { parseInput } from '@/server/kernel/operation';
import { people } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { passWithin } from './pass-second-factor';
import { passwordMatches } from './password';
import { passwordHashOf } from './queries';

const SYSTEM = { kind: 'system', name: 'proof', studioId: null } as const;
const guesses = throttle({ name: 'prove', attempts: 10, perSeconds: 600 });

export const proveSchema = z.object({
  password: z.string().max(200),
  /** Of the second factor, where there is one. */
  code: z.string().max(60).default(''),
  /** The device that it is proved on. */
  sessionId: id('session'),
});

/** Proves once more who one is, for what asks for it. The password is looked at before the transaction. */
export async function prove(
  actor: Actor,
  raw: z.input<typeof proveSchema>,
  { idempotencyKey: _, ...options }: CommandOptions = {},
) {
  const { password, code, sessionId } = parseInput(proveSchema, raw);
  const userId = personOf(actor);
  await guesses(userId);
  const hash = await passwordHashOf(SYSTEM, { userId });
  if (!hash)
    throw invalid(
      'Your account has no password. Sign out and in again, or set one by mail: press “Forgotten?” where you sign in.',
    );
  if (!(await passwordMatches(hash, password)))
    throw invalid('That is not your password.', { password: 'That is not your password.' });
  await guesses.forgive(userId);
  return recordProof(actor, { code, sessionId }, options);
}

export const recordProof = command({
  name: 'identity.prove',
  input: z.object({ code: z.string(), sessionId: id('session') }),
  allow: [people],
  async run(scope) {
    const { tx, actor, input, now } = scope;
    const userId = personOf(actor);
    const { by } = await passWithin(scope, userId, input.code);
    await tx
      .update(sessions)
      .set({ provedAt: now, ...(by ? { twoFactors: true } : {}) })
      .where(and(eq(sessions.id, input.sessionId), eq(sessions.userId, userId)));
    return { by };
  },
  audit: ({ sessionId }, { by }) => ({ subject: sessionId, detail: { by: by ?? 'password' } }),
});
