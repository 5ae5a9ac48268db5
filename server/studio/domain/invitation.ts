import { addDays, type Instant } from '@/server/kernel/clock';

export const INVITED_FOR_DAYS = 14;
export const invitationExpires = (madeAt: Instant): Instant => addDays(madeAt, INVITED_FOR_DAYS);

/** Managers ask members in; owners ask anybody in. */
export const mayInviteAs = (inviter: string | null, role: string): boolean =>
  inviter === 'owner' || (inviter === 'manager' && role === 'member');
