import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { secondFactors } from '@/db/schema/identity';
import { command } from '@/server/kernel/command';
import { forbidden, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { assertProved } from './proved';
import { renewRecoveryCodes } from './recovery-codes';

/** New recovery codes in place of those before, shown this once. */
export const newRecoveryCodes = command({
  name: 'identity.newRecoveryCodes',
  input: z.object({ sessionId: id('session') }),
  allow: [people],
  secretResult: true,
  async run(scope) {
    const { tx, actor, input } = scope;
    if (actor.kind !== 'user') throw forbidden('Sign in first.');
    await assertProved(scope, input.sessionId);
    const [factor] = await tx
      .select()
      .from(secondFactors)
      .where(eq(secondFactors.userId, actor.userId))
      .for('update');
    if (!factor?.confirmedAt) throw notFound('Your second factor');
    return { recoveryCodes: await renewRecoveryCodes(scope, actor.userId) };
  },
  audit: () => ({ subject: 'recovery codes' }),
});
