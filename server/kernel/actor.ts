import { forbidden } from './errors';
import type { Id } from './ids';

export const STUDIO_ROLES = ['owner', 'manager', 'member'] as const;
export type StudioRole = (typeof STUDIO_ROLES)[number];
export const STAFF_GROUPS = ['support', 'operator', 'superuser'] as const;
export type StaffGroup = (typeof STAFF_GROUPS)[number];
export const LINK_PURPOSES = ['brief', 'proposal'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/**
 * Who acts, and in which studio. Never a session, never a request: the same actor can come from a
 * page, a job or the command line. `studioId` is the row-level-security scope of all that it does.
 */
export type Actor =
  | { kind: 'visitor'; studioId: Id<'studio'> | null }
  | {
      kind: 'user';
      userId: Id<'user'>;
      studioId: Id<'studio'> | null;
      role: StudioRole | null;
      /** Who of the staff acts in their place, and whether they may change anything. */
      impersonator?: { userId: Id<'user'>; mayWrite: boolean };
    }
  | { kind: 'link'; linkId: Id<'link'>; purpose: LinkPurpose; subjectId: string; studioId: Id<'studio'> }
  | { kind: 'staff'; userId: Id<'user'>; group: StaffGroup; studioId: Id<'studio'> | null }
  | { kind: 'system'; name: string; studioId: Id<'studio'> | null };

/** One name per distinct actor, for audit entries and idempotency keys. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'visitor':
      return 'visitor';
    case 'user':
    case 'staff':
      return actor.userId;
    case 'link':
      return actor.linkId;
    case 'system':
      return `system:${actor.name}`;
  }
}

/** Who of the staff acts in somebody's place. */
export const impersonatorOf = (actor: Actor): Id<'user'> | null =>
  (actor.kind === 'user' && actor.impersonator?.userId) || null;

/** The person who acts for themselves. Throws `forbidden` where it is nobody's self: a link, the system, a visitor. */
export function personOf(actor: Actor): Id<'user'> {
  if (actor.kind !== 'user') throw forbidden('Sign in first.');
  return actor.userId;
}
