import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { STAFF_GROUPS } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { newId } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { hashPassword, passwordSchema } from './password';
import { emailSchema } from './sign-in';
import { raiseVersionWithin } from './sign-out-everywhere';

/** Makes somebody staff: a new account, or the group of an existing one, whose password stays. */
export const createStaff = command({
  name: 'identity.createStaff',
  input: z.object({
    name: z.string().trim().min(1).max(120),
    email: emailSchema,
    password: passwordSchema,
    /** Null leaves the group of somebody who is staff already; a new one begins in support. */
    group: z.enum(STAFF_GROUPS).nullable(),
  }),
  allow: [system],
  async run(scope) {
    const { input, tx, now } = scope;
    const [user] = await tx
      .insert(users)
      .values({
        id: newId('user'),
        name: input.name,
        email: input.email,
        passwordHash: await hashPassword(input.password),
        staffGroup: input.group ?? 'support',
        createdAt: now,
      })
      .onConflictDoUpdate({
        target: users.email,
        set: { staffGroup: input.group ?? sql`coalesce(${users.staffGroup}, 'support')` },
      })
      .returning({ id: users.id, createdAt: users.createdAt, group: users.staffGroup });
    // What they may do holds at once, wherever they are signed in.
    if (user!.createdAt !== now) await raiseVersionWithin(scope, user!.id);
    return { userId: user!.id, created: user!.createdAt === now, group: user!.group };
  },
  audit: (_input, result) => ({ subject: result.userId, detail: { group: result.group } }),
});
