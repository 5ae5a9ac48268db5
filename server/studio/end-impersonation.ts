import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { impersonations } from '@/db/schema/studio';
import { command } from '@/server/kernel/command';
import { forbidden } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { staff } from '@/server/kernel/policy';

/** Ends one's own acting in a member's place, before its time is over. */
export const endImpersonation = command({
  name: 'studio.endImpersonation',
  input: z.object({ impersonationId: id('impersonation') }),
  allow: [staff('support', 'operator', 'superuser')],
  async run({ tx, actor, now, input }) {
    if (actor.kind !== 'staff') throw forbidden('Only staff act in somebody’s place.');
    const { impersonationId } = input;
    const [ended] = await tx
      .update(impersonations)
      .set({ endedAt: now })
      .where(
        and(
          eq(impersonations.id, impersonationId),
          eq(impersonations.staffId, actor.userId),
          isNull(impersonations.endedAt),
        ),
      )
      .returning({ userId: impersonations.userId });
    return { ended: Boolean(ended), userId: ended?.userId ?? null };
  },
  audit: ({ impersonationId }, { userId }) =>
    userId ? { subject: userId, detail: { impersonationId } } : null,
});
