import { z } from 'zod';
import { memberships } from '@/db/schema/studio';
import { STUDIO_ROLES } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';

/** Makes somebody with an account a member of the studio. */
export const addMember = command({
  name: 'studio.addMember',
  input: z.object({ userId: id('user'), role: z.enum(STUDIO_ROLES) }),
  allow: [system],
  async run({ input, tx, actor, now }) {
    const made = await tx
      .insert(memberships)
      .values({ ...input, studioId: actor.studioId!, createdAt: now })
      .onConflictDoNothing()
      .returning({ userId: memberships.userId });
    if (!made.length) throw conflict('They are a member of this studio already.');
    return { userId: input.userId };
  },
  audit: input => ({ subject: input.userId, detail: { role: input.role } }),
});
