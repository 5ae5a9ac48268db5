import { users } from '@/db/schema/identity';
import { memberships } from '@/db/schema/studio';
import type { Actor, StudioRole } from '@/server/kernel/actor';
import { currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import { openStudio } from '@/server/studio/open';
import { inTransaction } from '../client';

type UserActor = Extract<Actor, { kind: 'user' }>;

export interface TestStudio {
  studioId: Id<'studio'>;
  slug: string;
  owner: UserActor;
  manager: UserActor;
  member: UserActor;
  visitor: Actor;
  system: Actor;
}

/** A studio of one's own for a test, with somebody in each role. Nothing in it is seen by another test. */
export async function studioForTest(): Promise<TestStudio> {
  const studioId = newId('studio');
  const slug = `test-${studioId.slice(-20)}`;
  const system: Actor = { kind: 'system', name: 'test', studioId };
  await openStudio(system, { name: 'Test studio', slug, country: 'NO', timeZone: 'Europe/Oslo' });
  const [owner, manager, member] = await inTransaction(system, 'write', tx =>
    Promise.all(
      (['owner', 'manager', 'member'] as const).map(async (role: StudioRole): Promise<UserActor> => {
        const userId = newId('user');
        const createdAt = currentInstant();
        await tx
          .insert(users)
          .values({ id: userId, email: `${userId}@example.com`, name: `Test ${role}`, createdAt });
        await tx.insert(memberships).values({ studioId, userId, role, createdAt });
        return { kind: 'user', userId, studioId, role };
      }),
    ),
  );
  return {
    studioId,
    slug,
    owner: owner!,
    manager: manager!,
    member: member!,
    visitor: { kind: 'visitor', studioId },
    system,
  };
}
