import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefPeople } from '@/db/schema/brief';
import { revokeLink } from '@/server/identity/links';
import { command } from '@/server/kernel/command';
import { forbidden, invalid, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { clientLink } from './client-link';

/** Ends one person's link. What they wrote stays; only the studio ends the link of who began the brief. */
export const endLink = command({
  name: 'brief.endLink',
  input: z.object({ briefId: id('brief'), personId: id('briefPerson') }),
  allow: [clientLink, members(), system],
  async run(scope) {
    const { tx, actor, input } = scope;
    const people = await tx
      .select({ id: briefPeople.id, linkId: briefPeople.linkId })
      .from(briefPeople)
      .where(and(eq(briefPeople.briefId, input.briefId)))
      .orderBy(asc(briefPeople.createdAt), asc(briefPeople.id));
    const person = people.find(one => one.id === input.personId);
    if (!person) throw notFound('That person');
    if (actor.kind === 'link' && actor.linkId === person.linkId)
      throw invalid('This is the link that you came by. Ask somebody else of the brief to end it.');
    if (actor.kind === 'link' && person === people[0])
      throw forbidden('Only the studio can end the link of whoever began the brief. Ask them.');
    return { ended: await revokeLink(scope, person.linkId) };
  },
  audit: input => ({ subject: input.briefId, detail: { personId: input.personId } }),
});
