import { z } from 'zod';
import { briefById } from '@/server/brief/queries';
import { id } from '@/server/kernel/ids';
import type { QueryScope } from '@/server/kernel/query';

/** The kinds of records that something can be attached to. */
export const subjectIdSchema = id('brief');

export const authorNameSchema = z.string().trim().min(1).max(120).nullable();

/**
 * Makes sure that the record is there and open to the actor, and says what its author goes by: a member
 * by their account's name, which the entrance knows; whoever holds the brief's link by the client's name.
 */
export async function authorNameAt(
  scope: QueryScope,
  { subjectId, authorName }: { subjectId: z.output<typeof subjectIdSchema>; authorName: string | null },
): Promise<string> {
  const { clientName } = await briefById.within(scope, { briefId: subjectId });
  if (scope.actor.kind === 'link') return clientName;
  return authorName ?? 'Groundwork';
}
