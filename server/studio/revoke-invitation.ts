import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { invitations } from '@/db/schema/studio';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { assertMayInviteAs } from './invite';
import { isOpen } from './open-invitation';

/** Takes an invitation back: its link opens nothing any more. */
export const revokeInvitation = command({
  name: 'studio.revokeInvitation',
  input: z.object({ invitationId: id('invitation') }),
  allow: [members('owner', 'manager')],
  async run(scope) {
    const { tx, now, input } = scope;
    const [revoked] = await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(eq(invitations.id, input.invitationId), isOpen))
      .returning();
    if (!revoked) throw notFound('That invitation');
    assertMayInviteAs(scope, revoked.role);
    return { email: revoked.email };
  },
  audit: ({ invitationId }, { email }) => ({ subject: invitationId, detail: { email } }),
});
