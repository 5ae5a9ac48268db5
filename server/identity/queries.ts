import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';

/** Who a session belongs to, or null when the account is gone or the session outdated. */
export const userOfSession = query({
  name: 'identity.userOfSession',
  input: z.object({ userId: id('user'), tokenVersion: z.number().int() }),
  allow: [system],
  async run({ input, tx }) {
    const [user] = await tx
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        staffGroup: users.staffGroup,
        tokenVersion: users.tokenVersion,
      })
      .from(users)
      .where(eq(users.id, input.userId));
    return user?.tokenVersion === input.tokenVersion ? user : null;
  },
});

/** How many accounts there are. */
export const accountCount = query({
  name: 'identity.accountCount',
  input: z.object({}),
  allow: [system],
  run: ({ tx }) => tx.$count(users),
});

/** The account with an e-mail address, or null. For the command line and the seed; people never ask this. */
export const accountByEmail = query({
  name: 'identity.accountByEmail',
  input: z.object({ email: z.string() }),
  allow: [system],
  async run({ input, tx }) {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, input.email));
    return user ?? null;
  },
});
