import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { invitations } from '@/db/schema/studio';
import { hashToken } from '@/server/identity/links';
import { ownName } from '@/server/identity/own-name';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { invitationExpires } from './domain/invitation';
import { assertMayInviteAs, mailInvitation, newSecret } from './invite';
import { isOpen } from './open-invitation';

const perInvitation = throttle({ name: 'resend-invitation', attempts: 5, perSeconds: 3600 });

/** Writes again to somebody who was asked in, with a new link: the one of before is dead, and time begins anew. */
export const resendInvitation = command({
  name: 'studio.resendInvitation',
  input: z.object({ invitationId: id('invitation') }),
  allow: [members('owner', 'manager')],
  secretResult: true,
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const secret = newSecret();
    const [renewed] = await tx
      .update(invitations)
      .set({
        tokenHash: hashToken(secret),
        expiresAt: invitationExpires(now),
        // Whoever writes again stands for it from now on.
        inviterId: personOf(actor),
        inviterName: await ownName.within(scope, {}),
      })
      .where(and(eq(invitations.id, input.invitationId), isOpen))
      .returning();
    if (!renewed) throw notFound('That invitation');
    assertMayInviteAs(scope, renewed.role);
    await perInvitation(input.invitationId);
    await mailInvitation(scope, { ...renewed, secret });
    return { email: renewed.email, secret };
  },
  audit: ({ invitationId }, { email }) => ({ subject: invitationId, detail: { email } }),
});
