import { z } from 'zod';
import { type Author, writerOf } from '@/server/brief/author';
import { briefById } from '@/server/brief/queries';
import { actorKey } from '@/server/kernel/actor';
import type { CommandScope } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';

/** The kinds of records that something can be attached to. */
export const subjectIdSchema = id('brief');

export const authorNameSchema = z.string().trim().min(1).max(120).nullable();

/**
 * Makes sure that the record is there and open to the actor, and says who attaches: a member by their
 * account's name, which the entrance knows; somebody of the client by the name that they go by in the brief.
 */
export async function authorAt(
  scope: CommandScope,
  { subjectId, authorName }: { subjectId: z.output<typeof subjectIdSchema>; authorName: string | null },
): Promise<Author> {
  await briefById.within(scope, { briefId: subjectId });
  if (scope.actor.kind === 'link') return writerOf(scope, subjectId);
  return { key: actorKey(scope.actor), name: authorName ?? 'Groundwork' };
}
