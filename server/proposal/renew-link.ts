import { z } from 'zod';
import { issueLink, revokeLinks } from '@/server/identity/links';
import { daysBetween } from '@/server/kernel/clock';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { whyNot } from './domain/state';
import { findProposal, studioToday } from './find';
import { LINK_GRACE_DAYS } from './send';

/**
 * A new link in place of all earlier ones, for when a link was lost or went to the wrong person.
 * Whoever holds a link can sign, so it is for those who may send, and ends with the client's decision.
 */
export const renewProposalLink = command({
  name: 'proposal.renewLink',
  secretResult: true,
  input: z.object({ proposalId: id('proposal') }),
  allow: [members('owner', 'manager')],
  async run(scope) {
    const proposal = await findProposal(scope.tx, scope.input.proposalId);
    const today = await studioToday(scope);
    const refusal = whyNot('renewLink', proposal, today);
    if (refusal) throw conflict(refusal);
    const daysLeft = Math.max(0, daysBetween(today, proposal.validUntil));
    await revokeLinks(scope, proposal.id);
    const token = await issueLink(scope, {
      purpose: 'proposal',
      subjectId: proposal.id,
      days: daysLeft + LINK_GRACE_DAYS,
    });
    return { proposalId: proposal.id, token };
  },
  audit: ({ proposalId }) => ({ subject: proposalId }),
});
