import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { secondFactors } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
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
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    const [factor] = await tx
      .select()
      .from(secondFactors)
      .where(eq(secondFactors.userId, userId))
      .for('update');
    if (!factor?.confirmedAt) throw notFound('Your second factor');
    return { recoveryCodes: await renewRecoveryCodes(scope, userId) };
  },
  audit: () => ({ subject: 'recovery codes' }),
});
