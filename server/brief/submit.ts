import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefs } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { clientLink } from './client-link';

/** Hands the brief to the studio, however complete. A second time changes nothing and says when it was sent. */
export const submitBrief = command({
  name: 'brief.submit',
  input: z.object({ briefId: id('brief') }),
  allow: [clientLink, system],
  async run({ input: { briefId }, tx, now, emit }) {
    const { rowCount } = await tx
      .update(briefs)
      .set({ status: 'submitted', submittedAt: now, updatedAt: now })
      .where(and(eq(briefs.id, briefId), eq(briefs.status, 'draft')));
    if (rowCount) {
      emit('brief/submitted', briefId, { briefId });
      return { submittedAt: now };
    }
    const [sent] = await tx
      .select({ submittedAt: briefs.submittedAt })
      .from(briefs)
      .where(eq(briefs.id, briefId));
    if (!sent?.submittedAt) throw notFound('That brief');
    return { submittedAt: sent.submittedAt };
  },
  audit: (input, result) => ({ subject: input.briefId, detail: result }),
});
