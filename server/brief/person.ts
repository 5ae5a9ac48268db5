import { z } from 'zod';
import { briefPeople } from '@/db/schema/brief';
import { issueNamedLink } from '@/server/identity/links';
import type { CommandScope } from '@/server/kernel/command';
import { type Id, newId } from '@/server/kernel/ids';
import { CLIENT_LINK_DAYS } from './client-link';

export const personSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: 'Give their name.' })
    .max(120, { error: 'At most 120 characters.' }),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(
      z.union([
        z.literal(''),
        z.email({ error: 'Give an e-mail address such as ada@example.com.' }).max(254),
      ]),
    ),
});

export const issueBriefLink = (scope: CommandScope, briefId: Id<'brief'>) =>
  issueNamedLink(scope, { purpose: 'brief', subjectId: briefId, days: CLIENT_LINK_DAYS });

/** Adds somebody of the client to a brief, with a link of their own; its token is shown this once. */
export async function addPerson(
  scope: CommandScope,
  briefId: Id<'brief'>,
  person: z.output<typeof personSchema>,
): Promise<{ personId: Id<'briefPerson'>; linkId: Id<'link'>; token: string }> {
  const link = await issueBriefLink(scope, briefId);
  const personId = newId('briefPerson');
  await scope.tx.insert(briefPeople).values({
    ...person,
    id: personId,
    studioId: scope.actor.studioId!,
    briefId,
    linkId: link.linkId,
    createdAt: scope.now,
    lastSeenAt: null,
  });
  return { personId, ...link };
}
