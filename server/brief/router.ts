import { z } from 'zod';
import type { Actor } from '@/server/kernel/actor';
import { notFound } from '@/server/kernel/errors';
import { type Id, isId } from '@/server/kernel/ids';
import { studioFace } from '@/server/studio/queries';
import { linkProcedure, memberProcedure, router, visitorProcedure } from '@/server/trpc/procedures';
import { answerSchema, revisionSchema } from './domain/answer';
import { detailsSchema } from './domain/details';
import { briefById, briefCounts, briefInbox } from './queries';
import { renewLink } from './renew-link';
import { saveAnswer } from './save-answer';
import { saveDetails } from './save-details';
import { startBrief } from './start';
import { submitBrief } from './submit';

const clientProcedure = linkProcedure('brief');

export const briefRouter = router({
  // A result that holds a secret is not kept for replay: the call's idempotency key is left out.
  start: visitorProcedure
    .input(detailsSchema)
    .mutation(({ ctx, input: { title, clientName, clientEmail } }) =>
      startBrief(
        ctx.actor,
        { title, clientName, clientEmail, address: ctx.address },
        { requestId: ctx.requestId },
      ),
    ),

  /** For whoever holds the link: the brief that it leads to. */
  forClient: router({
    open: clientProcedure.query(async ({ ctx }) => ({
      studio: await studioFace(ctx.actor, {}),
      brief: await briefById(ctx.actor, { briefId: linked(ctx.actor) }),
    })),
    saveAnswer: clientProcedure
      .input(z.object({ revision: revisionSchema }).and(answerSchema))
      .mutation(({ ctx, input }) =>
        saveAnswer(ctx.actor, { ...input, briefId: linked(ctx.actor) }, ctx.call),
      ),
    saveDetails: clientProcedure
      .input(detailsSchema)
      .mutation(({ ctx, input }) =>
        saveDetails(ctx.actor, { ...input, briefId: linked(ctx.actor) }, ctx.call),
      ),
    submit: clientProcedure.mutation(({ ctx }) =>
      submitBrief(ctx.actor, { briefId: linked(ctx.actor) }, ctx.call),
    ),
  }),

  byId: memberProcedure.input(briefById.input).query(({ ctx, input }) => briefById(ctx.actor, input)),
  inbox: memberProcedure.input(briefInbox.input).query(({ ctx, input }) => briefInbox(ctx.actor, input)),
  counts: memberProcedure.query(({ ctx }) => briefCounts(ctx.actor, {})),
  saveDetails: memberProcedure
    .input(saveDetails.input)
    .mutation(({ ctx, input }) => saveDetails(ctx.actor, input, ctx.call)),
  renewLink: memberProcedure
    .input(renewLink.input)
    .mutation(({ ctx, input }) => renewLink(ctx.actor, input, { requestId: ctx.requestId })),
});

function linked(actor: Actor): Id<'brief'> {
  if (actor.kind !== 'link' || !isId('brief', actor.subjectId)) throw notFound('That brief');
  return actor.subjectId;
}
