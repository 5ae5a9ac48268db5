import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { proposals } from '@/db/schema/proposal';
import { revokeLinks } from '@/server/identity/links';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { whyNot } from './domain/state';
import { findProposal, studioToday } from './find';

/** Takes an undecided offer back and closes its links. */
export const withdrawProposal = command({
  name: 'proposal.withdraw',
  input: z.object({ proposalId: id('proposal') }),
  allow: [members('owner', 'manager')],
  async run(scope) {
    const { input, tx, now, emit } = scope;
    const proposal = await findProposal(tx, input.proposalId);
    const refusal = whyNot('withdraw', proposal, await studioToday(scope));
    if (refusal) throw conflict(refusal);
    const { rowCount } = await tx
      .update(proposals)
      .set({ status: 'withdrawn', withdrawnAt: now })
      .where(and(eq(proposals.id, proposal.id), eq(proposals.status, 'sent')));
    if (!rowCount) throw conflict('The client decided at the same moment. Reload to see what.');
    await revokeLinks(scope, proposal.id);
    emit('proposal/withdrawn', proposal.id, { proposalId: proposal.id });
    return { proposalId: proposal.id };
  },
  audit: ({ proposalId }) => ({ subject: proposalId }),
});
