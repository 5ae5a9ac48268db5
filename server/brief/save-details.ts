import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefs } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { conflict, notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { clientLink } from './client-link';
import { DETAIL_KEYS, detailsSchema } from './domain/details';

/**
 * What the project is called, who the client is, and where to reach them. Only what the writer changed
 * is written, over what they had before them: two people cannot overwrite each other unseen.
 */
export const saveDetails = command({
  name: 'brief.saveDetails',
  input: detailsSchema.extend({
    briefId: id('brief'),
    /** The details as the writer had them before. */
    was: z.object({ title: z.string(), clientName: z.string(), clientEmail: z.string() }),
  }),
  allow: [clientLink, members(), system],
  async run({ input, tx, now }) {
    const { briefId, was } = input;
    const changed = DETAIL_KEYS.filter(key => input[key] !== was[key]);
    const unchangedSince = changed.map(key => eq(briefs[key], was[key]));
    const { rowCount } = await tx
      .update(briefs)
      .set({ ...Object.fromEntries(changed.map(key => [key, input[key]])), updatedAt: now })
      .where(and(eq(briefs.id, briefId), ...unchangedSince));
    if (!rowCount) {
      if (!(await tx.$count(briefs, eq(briefs.id, briefId)))) throw notFound('That brief');
      throw conflict('Somebody changed these details meanwhile. Look at both, then keep one.');
    }
    return { briefId };
  },
  audit: (input, result) => ({ subject: result.briefId, detail: { title: input.title } }),
});
