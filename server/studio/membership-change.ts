import { and, eq } from 'drizzle-orm';
import { memberships, studios } from '@/db/schema/studio';
import type { StudioRole } from '@/server/kernel/actor';
import type { CommandScope } from '@/server/kernel/command';
import { conflict, notFound } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';

/**
 * Gives a member another role, or takes the membership away (null), inside the calling command. A studio always has
 * an owner: whoever changes its members at the same moment waits here, and finds what this one wrote. Answers the
 * role they had.
 */
export async function changeMembership(
  { tx, actor }: Pick<CommandScope, 'tx' | 'actor'>,
  userId: Id<'user'>,
  role: StudioRole | null,
): Promise<StudioRole> {
  const studioId = actor.studioId!;
  await tx.select({ id: studios.id }).from(studios).where(eq(studios.id, studioId)).for('update');
  const everybody = await tx.select().from(memberships).where(eq(memberships.studioId, studioId));
  const before = everybody.find(one => one.userId === userId)?.role;
  if (!before) throw notFound('That member');
  const owners = everybody.filter(one => one.role === 'owner').length;
  if (before === 'owner' && role !== 'owner' && owners === 1) throw conflict(LAST_OWNER);
  const which = and(eq(memberships.studioId, studioId), eq(memberships.userId, userId));
  if (role) await tx.update(memberships).set({ role }).where(which);
  else await tx.delete(memberships).where(which);
  return before;
}

const LAST_OWNER =
  'A studio needs an owner, and this is the only one. Make somebody else an owner first, then try again.';
