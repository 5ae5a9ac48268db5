import { and, isNull } from 'drizzle-orm';
import { invitations } from '@/db/schema/studio';

/** An invitation that somebody may still come by: neither accepted nor taken back. It may have expired. */
export const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))!;
