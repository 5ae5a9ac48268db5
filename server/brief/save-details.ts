import { eq } from 'drizzle-orm';
import { briefs } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { clientLink } from './client-link';
import { detailsSchema } from './domain/details';

/** What the project is called, who the client is, and where to reach them. */
export const saveDetails = command({
  name: 'brief.saveDetails',
  input: detailsSchema.extend({ briefId: id('brief') }),
  allow: [clientLink, members(), system],
  async run({ input, tx, now }) {
    const { briefId, ...details } = input;
    const { rowCount } = await tx
      .update(briefs)
      .set({ ...details, updatedAt: now })
      .where(eq(briefs.id, briefId));
    if (!rowCount) throw notFound('That brief');
    return { briefId };
  },
  audit: (input, result) => ({ subject: result.briefId, detail: { title: input.title } }),
});
