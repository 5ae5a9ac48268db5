import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { keepMessage } from '@/server/notify/keep-message';
import { issueProof } from './proofs';
import { assertProved } from './proved';
import { emailSchema } from './sign-in';

const perPerson = throttle({ name: 'change-address', attempts: 5, perSeconds: 3600 });

/**
 * Mails a link to the address that one wants one's account to move to. Nothing changes until it is brought back, so
 * nobody loses an account to a slip of a finger; whether the address has an account is not told here.
 */
export const askToChangeAddress = command({
  name: 'identity.askToChangeAddress',
  input: z.object({ email: emailSchema, sessionId: id('session') }),
  allow: [people],
  async run(scope) {
    const { tx, actor, input } = scope;
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    await perPerson(userId);
    const { email } = input;
    const [me] = await tx.select().from(users).where(eq(users.id, userId));
    if (me!.email === email) throw invalid(SAME, { email: SAME });
    const secret = await issueProof(scope, { purpose: 'change', userId, email });
    await keepMessage(scope, { to: email, name: 'change-address', data: { name: me!.name }, secret });
    return { email };
  },
  audit: ({ email }) => ({ subject: 'address', detail: { asked: email } }),
});

const SAME = 'That is the address you have.';
