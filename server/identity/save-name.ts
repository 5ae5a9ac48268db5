import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { command } from '@/server/kernel/command';
import { forbidden } from '@/server/kernel/errors';
import { people } from '@/server/kernel/policy';
import { nameSchema } from './sign-up';

/** Changes what one is called: in one's studios, in mails, and in what one signs from now on. */
export const saveName = command({
  name: 'identity.saveName',
  input: z.object({ name: nameSchema }),
  allow: [people],
  async run({ tx, actor, input }) {
    if (actor.kind !== 'user') throw forbidden('Sign in first.');
    await tx.update(users).set({ name: input.name }).where(eq(users.id, actor.userId));
    return { name: input.name };
  },
  audit: ({ name }) => ({ subject: 'name', detail: { name } }),
});
