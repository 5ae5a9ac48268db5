import { linkProcedure, memberProcedure, router } from '@/server/trpc/procedures';
import { acceptProposal } from './accept';
import { declineProposal } from './decline';
import {
  previewProposal,
  proposalById,
  proposalForClient,
  proposalList,
  proposalsOfPlan,
  verifyProposal,
} from './queries';
import { recordProposalOpening } from './record-opening';
import { renewProposalLink } from './renew-link';
import { sendProposal } from './send';
import { withdrawProposal } from './withdraw';

const linkHolder = linkProcedure('proposal');

export const proposalRouter = router({
  forClient: linkHolder.query(({ ctx }) => proposalForClient(ctx.actor, {})),
  accept: linkHolder
    .input(acceptProposal.input.omit({ address: true, userAgent: true }))
    .mutation(({ ctx, input }) =>
      acceptProposal(ctx.actor, { ...input, address: ctx.address, userAgent: ctx.userAgent }, ctx.call),
    ),
  decline: linkHolder
    .input(declineProposal.input)
    .mutation(({ ctx, input }) => declineProposal(ctx.actor, input, ctx.call)),
  recordOpening: linkHolder
    .input(recordProposalOpening.input)
    .mutation(({ ctx, input }) => recordProposalOpening(ctx.actor, input, ctx.call)),

  byId: memberProcedure.input(proposalById.input).query(({ ctx, input }) => proposalById(ctx.actor, input)),
  list: memberProcedure.input(proposalList.input).query(({ ctx, input }) => proposalList(ctx.actor, input)),
  ofPlan: memberProcedure
    .input(proposalsOfPlan.input)
    .query(({ ctx, input }) => proposalsOfPlan(ctx.actor, input)),
  verify: memberProcedure
    .input(verifyProposal.input)
    .query(({ ctx, input }) => verifyProposal(ctx.actor, input)),
  preview: memberProcedure
    .input(previewProposal.input.omit({ preparedBy: true }))
    .query(({ ctx, input }) => previewProposal(ctx.actor, { ...input, preparedBy: ctx.user?.name })),
  send: memberProcedure
    .input(sendProposal.input.omit({ preparedBy: true }))
    .mutation(({ ctx, input }) =>
      sendProposal(ctx.actor, { ...input, preparedBy: ctx.user?.name }, ctx.call),
    ),
  withdraw: memberProcedure
    .input(withdrawProposal.input)
    .mutation(({ ctx, input }) => withdrawProposal(ctx.actor, input, ctx.call)),
  renewLink: memberProcedure
    .input(renewProposalLink.input)
    .mutation(({ ctx, input }) => renewProposalLink(ctx.actor, input, ctx.call)),
});
