import { pool } from '@/db/client';
import { UnknownLinkError } from '@/server/identity/entrances';
import { hashToken } from '@/server/identity/links';
import type { StudioRole } from '@/server/kernel/actor';
import { currentInstant } from '@/server/kernel/clock';
import { GroundworkError } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { throttle } from '@/server/kernel/throttle';
import { mayInviteAs } from './domain/invitation';

const unknownInvitation = throttle({ name: 'invitation-unknown', attempts: 30, perSeconds: 3600 });

/** What somebody was asked to join. */
export interface Invited {
  studioId: Id<'studio'>;
  studioName: string;
  slug: string;
  email: string;
  role: StudioRole;
  inviterName: string;
}

/** The entrance for who brings an invitation's secret. Wrong ones are counted by network address. */
export async function invitedBy(secret: string, address: string | null): Promise<Invited> {
  const { rows } = await pool().query({
    name: 'invitation-for-token',
    text: `select studio_id as "studioId", studio_name as "studioName", slug, email, role,
                  inviter_name as "inviterName", inviter_role, expires_at, accepted_at, revoked_at
           from invitation_for_token($1)`,
    values: [hashToken(secret)],
  });
  const [found] = rows;
  if (!found) {
    await unknownInvitation(address ?? 'unknown');
    throw new UnknownLinkError();
  }
  const { expires_at, accepted_at, revoked_at, inviter_role, ...invited } = found;
  if (accepted_at) throw new GroundworkError('not_found', USED);
  if (revoked_at || !mayInviteAs(inviter_role, invited.role)) throw new GroundworkError('not_found', REVOKED);
  if (expires_at.toISOString() <= currentInstant()) throw new GroundworkError('not_found', EXPIRED);
  return invited;
}

const USED = 'This invitation was accepted already. Sign in to go to the studio.';
const REVOKED = 'This invitation was taken back or replaced. Ask the studio for a new one.';
const EXPIRED = 'This invitation has expired. Ask the studio for a new one.';
