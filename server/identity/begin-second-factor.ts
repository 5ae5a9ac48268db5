import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { secondFactors, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { seal } from '@/server/kernel/seal';
import { sealedFor } from './pass-second-factor';
import { assertProved } from './proved';
import { newTotpSecret, totpAddress } from './totp';

/** Begins to set an authenticator app up: what it is to be told. It counts once its first code was given. */
export const beginSecondFactor = command({
  name: 'identity.beginSecondFactor',
  input: z.object({ sessionId: id('session') }),
  allow: [people],
  secretResult: true,
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update');
    const [before] = await tx.select().from(secondFactors).where(eq(secondFactors.userId, userId));
    if (before?.confirmedAt) throw conflict('You have an app set up already. Remove it first.');
    const secret = newTotpSecret();
    const values = { sealedSecret: seal(secret, sealedFor(userId)), createdAt: now, lastStep: null };
    await tx
      .insert(secondFactors)
      .values({ userId, ...values })
      .onConflictDoUpdate({ target: secondFactors.userId, set: values });
    return { secret, address: totpAddress(secret, user!.email) };
  },
  audit: () => null,
});
