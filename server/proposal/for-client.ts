import { z } from 'zod';
import { notFound } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { query } from '@/server/kernel/query';
import { type ClientView, clientViewSchema } from './domain/client-view';
import { stateOf } from './domain/state';
import { findProposal, studioToday } from './find';

/**
 * What the holder of a link reads: the one proposal that their link is for. The answer passes
 * through its own schema, so that a column added later cannot reach a client by accident.
 */
export const proposalForClient = query({
  name: 'proposal.forClient',
  input: z.object({}),
  allow: [{ to: ['proposal link'] }],
  async run(scope): Promise<ClientView> {
    if (scope.actor.kind !== 'link') throw notFound('That link');
    const proposal = await findProposal(scope.tx, scope.actor.subjectId as Id<'proposal'>);
    const today = await studioToday(scope);
    return clientViewSchema.parse({
      ...proposal,
      proposalId: proposal.id,
      state: stateOf(proposal, today),
      opened: proposal.firstOpenedAt !== null,
      today,
      declined:
        proposal.status === 'declined' ? { reason: proposal.declineReason, at: proposal.decidedAt } : null,
    });
  },
});
