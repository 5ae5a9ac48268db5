import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { secondFactors } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { ownData } from './own-data';
import { assertProved } from './proved';
import { recoveryCodesLeft } from './recovery-codes';

const perPerson = throttle({ name: 'export-own-data', attempts: 5, perSeconds: 3600 });

/** Hands somebody everything that is theirs, as one document. A command, so that it is known who took it, and when. */
export const exportOwnData = command({
  name: 'identity.exportOwnData',
  input: z.object({ sessionId: id('session') }),
  allow: [people],
  // Not kept for a repeated call: it would be a second copy of everything.
  secretResult: true,
  async run(scope) {
    const { tx, actor, input } = scope;
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    await perPerson(userId);
    const [factor] = await tx
      .select({ since: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(eq(secondFactors.userId, userId));
    const since = factor?.since ?? null;
    const left = since ? await recoveryCodesLeft(tx, userId) : 0;
    return ownData(scope, userId, { since, recoveryCodesLeft: left });
  },
  audit: () => ({ subject: 'own data' }),
});
