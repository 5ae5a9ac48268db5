import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { secondFactors, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { type CommandScope, command } from '@/server/kernel/command';
import { forbidden, GroundworkError } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { unseal } from '@/server/kernel/seal';
import { throttle } from '@/server/kernel/throttle';
import { keepMessage } from '@/server/notify/keep-message';
import { recoveryCodesLeft, useRecoveryCode } from './recovery-codes';
import { totpStep } from './totp';

const guesses = throttle({ name: 'second-factor', attempts: 5, perSeconds: 600 });

/** The first proof was right, and there is a second to give. */
export class SecondFactorNeeded extends GroundworkError {
  constructor() {
    super('forbidden', 'Give the code of your authenticator app too.', { code: 'needed' });
  }
}

/** Asks somebody who proved who they are for their second factor, where they have one. */
export const passSecondFactor = command({
  name: 'identity.passSecondFactor',
  input: z.object({ code: z.string().max(60) }),
  allow: [people],
  async run(scope) {
    const { actor, input } = scope;
    const userId = personOf(actor);
    return passWithin(scope, userId, input.code);
  },
  audit: (_input, { by }) => (by ? { subject: 'second factor', detail: { by } } : null),
});

/**
 * The same inside another command: takes a code of the app, or a recovery code, each once. Throws
 * `SecondFactorNeeded` where there is none in `code`, and `forbidden` for a wrong one.
 */
export async function passWithin(
  scope: CommandScope,
  userId: Id<'user'>,
  code: string,
): Promise<{ by: 'app' | 'recovery code' | null }> {
  const { tx, now } = scope;
  const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId));
  if (!factor?.confirmedAt) return { by: null };
  const given = code.trim();
  if (!given) throw new SecondFactorNeeded();
  await guesses(userId);
  if (/^[\d\s]+$/.test(given)) await takeAppCode(scope, factor, given.replace(/\s/g, ''));
  else if (!(await useRecoveryCode(scope, userId, given))) throw wrong();
  else {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    const left = await recoveryCodesLeft(tx, userId);
    const data = { name: user!.name, left, at: now };
    await keepMessage(scope, { to: user!.email, name: 'recovery-code-used', data });
    await guesses.forgive(userId);
    return { by: 'recovery code' };
  }
  await guesses.forgive(userId);
  return { by: 'app' };
}

/** Takes a code of the app inside the calling command. No code is taken twice, by whomever it was overheard. */
export async function takeAppCode(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  { userId, sealedSecret }: Pick<typeof secondFactors.$inferSelect, 'userId' | 'sealedSecret'>,
  code: string,
): Promise<void> {
  const step = totpStep(unseal(sealedSecret, sealedFor(userId)), code, now);
  if (step === null) throw wrong();
  const isNew = or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step));
  const { rowCount } = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.userId, userId), isNew));
  if (!rowCount)
    throw forbidden('That code was used already. Wait for the next one: there is one every 30 seconds.');
}

export const sealedFor = (userId: Id<'user'>) => `second factor of ${userId}`;

const wrong = () =>
  forbidden('That code is not right. Codes change every 30 seconds: take the one that is shown now.');
