import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { StudioRole } from '@/server/kernel/actor';
import type { Instant } from '@/server/kernel/clock';
import type { Id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';

export interface Member {
  userId: Id<'user'>;
  name: string;
  /** For owners and managers. */
  email: string | null;
  role: StudioRole;
  since: Instant;
}

/** Who signs in to the studio, and as what; the one who came first stands first. */
export const studioMembers = query({
  name: 'studio.members',
  input: z.object({}),
  allow: [members(), system],
  async run({ tx, actor }): Promise<Member[]> {
    const { rows } = await tx.execute(
      sql`select user_id as "userId", name, email, role, created_at as since from members_of_studio()
          order by created_at, user_id`,
    );
    const isMember = actor.kind === 'user' && actor.role === 'member';
    return (rows as unknown as (Omit<Member, 'since'> & { since: string })[]).map(one => ({
      ...one,
      email: isMember && one.userId !== actor.userId ? null : one.email,
      since: new Date(one.since).toISOString(),
    }));
  },
});
