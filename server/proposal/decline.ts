import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { proposals } from '@/db/schema/proposal';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { linkTo } from '@/server/kernel/policy';
import { declineReasonSchema } from './domain/inputs';
import { whyNot } from './domain/state';
import { findProposal, studioToday } from './find';

/** The client's no, with the reason that the studio can learn from. */
export const declineProposal = command({
  name: 'proposal.decline',
  input: z.object({ proposalId: id('proposal'), reason: declineReasonSchema }),
  allow: [linkTo<{ proposalId: string }>('proposal', input => input.proposalId)],
  async run(scope) {
    const { input, tx, now, emit } = scope;
    const proposal = await findProposal(tx, input.proposalId);
    const refusal = whyNot('decline', proposal, await studioToday(scope));
    if (refusal) throw conflict(refusal);
    const { rowCount } = await tx
      .update(proposals)
      .set({ status: 'declined', decidedAt: now, declineReason: input.reason })
      .where(and(eq(proposals.id, proposal.id), eq(proposals.status, 'sent')));
    if (!rowCount) throw conflict('Somebody decided at the same moment. Reload the page to see what.');
    emit('proposal/declined', proposal.id, { proposalId: proposal.id });
    return { reason: input.reason, at: now };
  },
  audit: ({ proposalId, reason }) => ({ subject: proposalId, detail: { reason } }),
});
