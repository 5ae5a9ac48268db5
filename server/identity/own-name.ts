import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/identity';
import { members, staff, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';

/** What to call whoever acts, where it is written down who did something. */
export const ownName = query({
  name: 'identity.ownName',
  input: z.object({}),
  allow: [members(), staff('support', 'operator', 'superuser'), system],
  async run({ tx, actor }) {
    if (actor.kind !== 'user' && actor.kind !== 'staff') return 'Groundwork';
    const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, actor.userId));
    return user?.name ?? 'Somebody who left';
  },
});
