import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefPeople, briefs } from '@/db/schema/brief';
import { revokeLinks } from '@/server/identity/links';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { addPerson, issueBriefLink } from './person';

/**
 * A new link for one person of the client, whoever began the brief by default, shown this once; theirs
 * from before stops working, and so does any that belongs to nobody by now.
 */
export const renewLink = command({
  name: 'brief.renewLink',
  secretResult: true,
  input: z.object({ briefId: id('brief'), personId: id('briefPerson').optional() }),
  allow: [members()],
  async run(scope) {
    const { tx, input } = scope;
    const { briefId, personId } = input;
    // Two renewals at once queue here, so that only the last one's link lives.
    const [brief] = await tx.select().from(briefs).where(eq(briefs.id, briefId)).for('update');
    if (!brief) throw notFound('That brief');
    const people = await tx
      .select({ id: briefPeople.id, linkId: briefPeople.linkId })
      .from(briefPeople)
      .where(eq(briefPeople.briefId, briefId))
      .orderBy(asc(briefPeople.createdAt), asc(briefPeople.id));
    const person = personId ? people.find(one => one.id === personId) : people[0];
    if (personId && !person) throw notFound('That person');
    const others = people.filter(one => one !== person).map(one => one.linkId);
    await revokeLinks(scope, briefId, others);
    if (!person) {
      const { clientName: name, clientEmail: email } = brief;
      return { token: (await addPerson(scope, briefId, { name, email })).token };
    }
    const { linkId, token } = await issueBriefLink(scope, briefId);
    await tx
      .update(briefPeople)
      .set({ linkId })
      .where(and(eq(briefPeople.briefId, briefId), eq(briefPeople.id, person.id)));
    return { token };
  },
  audit: input => ({ subject: input.briefId, detail: input.personId ? { personId: input.personId } : {} }),
});
