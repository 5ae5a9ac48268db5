import { eq } from 'drizzle-orm';
import { briefPeople, briefs } from '@/db/schema/brief';
import { actorKey } from '@/server/kernel/actor';
import type { CommandScope } from '@/server/kernel/command';
import type { Id } from '@/server/kernel/ids';

export interface Author {
  /** The same for one person of the client, whatever link they come by. */
  key: string;
  name: string;
}

/** Who of the client writes in a brief, by the name that they go by there. */
export async function writerOf({ actor, tx }: CommandScope, briefId: Id<'brief'>): Promise<Author> {
  if (actor.kind !== 'link') return { key: actorKey(actor), name: 'Groundwork' };
  const [person] = await tx
    .select({ id: briefPeople.id, name: briefPeople.name })
    .from(briefPeople)
    .where(eq(briefPeople.linkId, actor.linkId));
  if (person) return { key: person.id, name: person.name };
  // A link from before people had links of their own.
  const [brief] = await tx.select({ name: briefs.clientName }).from(briefs).where(eq(briefs.id, briefId));
  return { key: actor.linkId, name: brief?.name ?? 'The client' };
}
