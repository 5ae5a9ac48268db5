import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { files } from '@/db/schema/files';
import type { Actor } from '@/server/kernel/actor';
import { forbidden, notFound } from '@/server/kernel/errors';
import { type Id, id, isId } from '@/server/kernel/ids';
import { subjectIdSchema } from './subject';

/** Names one attachment, and the record that it hangs on, by which the policy decides. */
export const attachmentInput = z.object({ subjectId: subjectIdSchema, fileId: id('file') });

/** The client may take away and rename what came from the client's side; members all of it. What nobody of the client attached is the studio's. */
export const mayChange = (actor: Actor, author: string): boolean =>
  actor.kind !== 'link' || isId('briefPerson', author) || isId('link', author);

/** The attachment, taken away or not, that the actor may change. */
export async function changeable(
  { tx, actor }: { tx: Tx; actor: Actor },
  { subjectId, fileId }: { subjectId: string; fileId: Id<'file'> },
) {
  const [found] = await tx.select().from(files).where(whichIs({ subjectId, fileId })).for('update');
  if (!found) throw notFound('That attachment');
  if (!mayChange(actor, found.author)) {
    throw forbidden(`“${found.name}” was attached by the studio. Ask them to change it.`);
  }
  return found;
}

export const whichIs = ({ subjectId, fileId }: { subjectId: string; fileId: Id<'file'> }) =>
  and(eq(files.id, fileId), eq(files.subjectId, subjectId));
