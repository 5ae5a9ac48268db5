import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { secondFactors, sessions, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { keepMessage } from '@/server/notify/keep-message';
import { takeAppCode } from './pass-second-factor';
import { renewRecoveryCodes } from './recovery-codes';
import { endAllWithin } from './sign-out-everywhere';

const guesses = throttle({ name: 'confirm-second-factor', attempts: 20, perSeconds: 600 });

/**
 * Ends the setting up with the app's first code: from now on signing in asks for one. Whoever is signed in elsewhere
 * signs in anew, with it. Answers the recovery codes, this once.
 */
export const confirmSecondFactor = command({
  name: 'identity.confirmSecondFactor',
  input: z.object({
    code: z.string().max(20),
    /** The device that it is done on, which stays signed in. */
    sessionId: id('session'),
  }),
  allow: [people],
  secretResult: true,
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const userId = personOf(actor);
    await guesses(userId);
    const [factor] = await tx
      .select()
      .from(secondFactors)
      .where(eq(secondFactors.userId, userId))
      .for('update');
    if (!factor) throw conflict('Nothing is being set up. Begin again.');
    if (factor.confirmedAt) throw conflict('Your app is set up already.');
    await takeAppCode(scope, factor, input.code.replace(/\s/g, ''));
    await tx.update(secondFactors).set({ confirmedAt: now }).where(eq(secondFactors.userId, userId));
    await tx.update(sessions).set({ twoFactors: true }).where(eq(sessions.id, input.sessionId));
    const recoveryCodes = await renewRecoveryCodes(scope, userId);
    const ended = await endAllWithin(scope, userId, input.sessionId);
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    const data = { name: user!.name, change: 'on', at: now } as const;
    await keepMessage(scope, { to: user!.email, name: 'second-factor-changed', data });
    return { recoveryCodes, ended };
  },
  audit: (_input, { ended }) => ({ subject: 'second factor', detail: { signedOut: ended } }),
});
