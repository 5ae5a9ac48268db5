import { desc } from 'drizzle-orm';
import { z } from 'zod';
import { invitations } from '@/db/schema/studio';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { isOpen } from './open-invitation';

/** Who was asked in and has not come yet, the one asked last first; expired ones too, to be asked again. */
export const openInvitations = query({
  name: 'studio.invitations',
  input: z.object({}),
  allow: [members('owner', 'manager'), system],
  async run({ tx, now }) {
    const rows = await tx
      .select({
        invitationId: invitations.id,
        email: invitations.email,
        role: invitations.role,
        inviterName: invitations.inviterName,
        createdAt: invitations.createdAt,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(isOpen)
      .orderBy(desc(invitations.createdAt), desc(invitations.id));
    return rows.map(one => ({ ...one, isExpired: one.expiresAt <= now }));
  },
});
