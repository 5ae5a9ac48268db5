import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { proposals } from '@/db/schema/proposal';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { linkTo } from '@/server/kernel/policy';

/** The first time that somebody read the proposal. Called by the page in a browser, so that link previews do not count. */
export const recordProposalOpening = command({
  name: 'proposal.recordOpening',
  input: z.object({ proposalId: id('proposal') }),
  allow: [linkTo<{ proposalId: string }>('proposal', input => input.proposalId)],
  async run({ input, tx, now }) {
    const { rowCount } = await tx
      .update(proposals)
      .set({ firstOpenedAt: now })
      .where(and(eq(proposals.id, input.proposalId), isNull(proposals.firstOpenedAt)));
    return { first: rowCount === 1 };
  },
  audit: ({ proposalId }, { first }) => ({ subject: proposalId, detail: { first } }),
});
