import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { invitations, memberships } from '@/db/schema/studio';
import { hashToken } from '@/server/identity/links';
import { ownAccount } from '@/server/identity/queries';
import { command } from '@/server/kernel/command';
import { conflict, forbidden, GroundworkError } from '@/server/kernel/errors';
import { people } from '@/server/kernel/policy';
import { mayInviteAs } from './domain/invitation';
import { isOpen } from './open-invitation';

/** Becomes a member of the studio that one was asked to, by the account of the very address that was asked. */
export const acceptInvitation = command({
  name: 'studio.acceptInvitation',
  input: z.object({ secret: z.string().max(100) }),
  allow: [people],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    if (actor.kind !== 'user' || !actor.studioId) throw forbidden('Sign in first.');
    const { userId, studioId } = actor;
    const me = await ownAccount.within(scope, {});
    const [taken] = await tx
      .update(invitations)
      .set({ acceptedAt: now })
      .where(and(eq(invitations.tokenHash, hashToken(input.secret)), isOpen, gt(invitations.expiresAt, now)))
      .returning();
    if (!taken) throw gone();
    if (taken.email !== me.email)
      throw forbidden(`This invitation is for ${taken.email}. Sign in with that address to accept it.`);
    const { role } = taken;
    const everybody = await tx.select().from(memberships).where(eq(memberships.studioId, studioId));
    const inviter = everybody.find(one => one.userId === taken.inviterId);
    if (!mayInviteAs(inviter?.role ?? null, role)) throw gone();
    const { rowCount } = await tx
      .insert(memberships)
      .values({ studioId, userId, role, createdAt: now })
      .onConflictDoNothing();
    if (!rowCount) throw conflict('You are a member of this studio already.');
    return { invitationId: taken.id, role };
  },
  audit: (_input, { invitationId, role }) => ({ subject: invitationId, detail: { role } }),
});

const gone = () => new GroundworkError('not_found', 'This invitation was used or taken back just now.');
