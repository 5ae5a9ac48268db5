import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { people } from '@/server/kernel/policy';
import { raiseVersionWithin } from './sign-out-everywhere';
import { nameSchema } from './sign-up';

/** Changes what one is called: in one's studios, in mails, and in what one signs from now on. */
export const saveName = command({
  name: 'identity.saveName',
  input: z.object({ name: nameSchema }),
  allow: [people],
  async run(scope) {
    const { tx, actor, input } = scope;
    const userId = personOf(actor);
    await tx.update(users).set({ name: input.name }).where(eq(users.id, userId));
    // Copies of who is signed in hold the name: each device's next access token brings the new one.
    await raiseVersionWithin(scope, userId);
    return { name: input.name };
  },
  audit: ({ name }) => ({ subject: 'name', detail: { name } }),
});
