import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { people } from '@/server/kernel/policy';
import { raiseVersionWithin } from './sign-out-everywhere';

/** Keeps an account that was to be deleted. */
export const keepAccount = command({
  name: 'identity.keepAccount',
  input: z.object({}),
  allow: [people],
  async run(scope) {
    const { tx, actor } = scope;
    const userId = personOf(actor);
    const { rowCount } = await tx
      .update(users)
      .set({ deleteAfter: null })
      .where(and(eq(users.id, userId), isNotNull(users.deleteAfter)));
    if (!rowCount) throw conflict('Your account is not to be deleted.');
    // Who is signed in is told with what a request finds; copies of it are made anew.
    await raiseVersionWithin(scope, userId);
    return { userId };
  },
  audit: (_input, { userId }) => ({ subject: userId }),
});
