import { planParts } from '@/db/schema/plan';
import type { CommandScope } from '@/server/kernel/command';
import type { Id } from '@/server/kernel/ids';
import { partKeySchema } from './domain/parts';

/**
 * Keeps that features or risks which come back were taken from suggestions, so that they are not suggested
 * again once they are removed. Taking a suggestion back forgets it.
 */
export async function rememberOrigins(
  { tx, actor, now }: CommandScope,
  planId: Id<'plan'>,
  kind: 'feature' | 'risk',
  origins: readonly (string | null)[],
): Promise<void> {
  const rows = [...new Set(origins)]
    // The row of a part, or why an answer is left out, has another kind of key.
    .filter(origin => origin?.startsWith(`${kind}:`) && partKeySchema.safeParse(origin).success)
    .map(key => ({
      studioId: actor.studioId!,
      planId,
      key: key!,
      kind,
      state: 'accepted' as const,
      updatedAt: now,
    }));
  if (rows.length) await tx.insert(planParts).values(rows).onConflictDoNothing();
}
