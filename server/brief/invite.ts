import { eq } from 'drizzle-orm';
import { briefs } from '@/db/schema/brief';
import { livingLinks } from '@/server/identity/links';
import { command } from '@/server/kernel/command';
import { invalid, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { clientLink } from './client-link';
import { addPerson, personSchema } from './person';

const MOST_PEOPLE = 30;

/** Lets another person of the client write in the brief, by a link of their own, shown this once. */
export const invite = command({
  name: 'brief.invite',
  secretResult: true,
  input: personSchema.extend({ briefId: id('brief') }),
  allow: [clientLink, members(), system],
  async run(scope) {
    const { briefId, ...person } = scope.input;
    const [brief] = await scope.tx
      .select({ id: briefs.id })
      .from(briefs)
      .where(eq(briefs.id, briefId))
      .for('update');
    if (!brief) throw notFound('That brief');
    if ((await livingLinks(scope, briefId)).length >= MOST_PEOPLE) {
      throw invalid(
        `At most ${MOST_PEOPLE} people have a link to a brief at once. Share one of the links that there are, or end one.`,
      );
    }
    const { personId, token } = await addPerson(scope, briefId, person);
    return { personId, token };
  },
  audit: (input, result) => ({
    subject: input.briefId,
    detail: { personId: result.personId, name: input.name, email: input.email },
  }),
});
