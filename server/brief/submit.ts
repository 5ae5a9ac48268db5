import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefAnswers, briefs } from '@/db/schema/brief';
import { type CommandScope, command } from '@/server/kernel/command';
import { invalid, notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { clientLink } from './client-link';
import { answersFrom } from './domain/answers';
import { guideFor } from './domain/guide';
import { orderFrom } from './domain/section-order';
import { whyNotToSend } from './domain/to-send';

/**
 * Hands the brief to the studio, however complete, unless nothing at all is answered. A second time
 * changes nothing and says when it was sent.
 */
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
      await assertSaysSomething(tx, briefId);
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

async function assertSaysSomething(tx: CommandScope['tx'], briefId: Id<'brief'>): Promise<void> {
  const [brief] = await tx
    .select({ sectionOrder: briefs.sectionOrder, template: briefs.template })
    .from(briefs)
    .where(eq(briefs.id, briefId));
  const rows = await tx.select().from(briefAnswers).where(eq(briefAnswers.briefId, briefId));
  const reason = whyNotToSend(answersFrom(rows), orderFrom(brief!.sectionOrder), guideFor(brief!.template));
  if (reason) throw invalid(reason);
}
