import { planParts } from '@/db/schema/plan';
import type { CommandScope } from '@/server/kernel/command';
import type { Id } from '@/server/kernel/ids';
import { partKeySchema } from './domain/parts';

/**
 * Keeps that a feature or a risk which comes back was taken from a suggestion, so that it is not suggested
 * again once it is removed. Taking a suggestion back forgets it.
 */
export async function rememberOrigin(
  { tx, actor, now }: CommandScope,
  planId: Id<'plan'>,
  kind: 'feature' | 'risk',
  origin: string | null,
): Promise<void> {
  // The row of a part, or why an answer is left out, has another kind of key.
  if (!origin?.startsWith(`${kind}:`) || !partKeySchema.safeParse(origin).success) return;
  await tx
    .insert(planParts)
    .values({ studioId: actor.studioId!, planId, key: origin, kind, state: 'accepted', updatedAt: now })
    .onConflictDoNothing();
}
