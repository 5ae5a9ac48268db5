import { z } from 'zod';
import type { Actor } from '@/server/kernel/actor';
import { notFound } from '@/server/kernel/errors';
import { type Id, isId } from '@/server/kernel/ids';
import { throttle } from '@/server/kernel/throttle';
import { studioFace } from '@/server/studio/queries';
import { linkProcedure, memberProcedure, router, visitorProcedure } from '@/server/trpc/procedures';
import { ask } from './ask';
import { chooseUsualTemplate } from './choose-usual-template';
import { comeBy } from './come-by';
import { answerSchema, revisionSchema } from './domain/answer';
import { remarkSchema } from './domain/remarks';
import { endLink } from './end-link';
import { invite } from './invite';
import { orderSections } from './order-sections';
import { briefById, briefCounts, briefInbox } from './queries';
import { removeTemplate } from './remove-template';
import { renewLink } from './renew-link';
import { reply } from './reply';
import { saveAnswer } from './save-answer';
import { saveDetails } from './save-details';
import { saveTemplate } from './save-template';
import { settle } from './settle';
import { startBrief } from './start';
import { submitBrief } from './submit';
import { answerHistory, briefNews, briefPulse, briefWriters, contradictions } from './talk';
import { briefTemplate, briefTemplateList, briefWelcome } from './templates';

const clientProcedure = linkProcedure('brief');
/** It may cost a third of a second, and is asked for once after each answer. */
const findings = throttle({ name: 'brief-findings', attempts: 60, perSeconds: 60 });

export const briefRouter = router({
  // A result that holds a secret is not kept for replay: the call's idempotency key is left out.
  start: visitorProcedure
    .input(startBrief.input.omit({ address: true }))
    .mutation(({ ctx, input: { studio: _, ...input } }) =>
      startBrief(ctx.actor, { ...input, address: ctx.address }, { requestId: ctx.requestId }),
    ),

  welcome: visitorProcedure
    .input(briefWelcome.input)
    .query(({ ctx, input: { templateId } }) => briefWelcome(ctx.actor, { templateId })),

  /** For whoever holds the link: the brief that it leads to. */
  forClient: router({
    open: clientProcedure.query(async ({ ctx }) => ({
      studio: await studioFace(ctx.actor, {}),
      brief: await briefById(ctx.actor, { briefId: linked(ctx.actor) }),
      news: await briefNews(ctx.actor, { briefId: linked(ctx.actor) }),
    })),
    saveAnswer: clientProcedure
      .input(z.object({ revision: revisionSchema, apart: z.boolean().optional() }).and(answerSchema))
      .mutation(({ ctx, input }) =>
        saveAnswer(ctx.actor, { ...input, briefId: linked(ctx.actor) }, ctx.call),
      ),
    saveDetails: clientProcedure
      .input(saveDetails.input.omit({ briefId: true }))
      .mutation(({ ctx, input }) =>
        saveDetails(ctx.actor, { ...input, briefId: linked(ctx.actor) }, ctx.call),
      ),
    submit: clientProcedure.mutation(({ ctx }) =>
      submitBrief(ctx.actor, { briefId: linked(ctx.actor) }, ctx.call),
    ),
    orderSections: clientProcedure
      .input(orderSections.input.omit({ briefId: true }))
      .mutation(({ ctx, input }) =>
        orderSections(ctx.actor, { ...input, briefId: linked(ctx.actor) }, ctx.call),
      ),
    news: clientProcedure.query(({ ctx }) => briefNews(ctx.actor, { briefId: linked(ctx.actor) })),
    pulse: clientProcedure.query(({ ctx }) => briefPulse(ctx.actor, { briefId: linked(ctx.actor) })),
    history: clientProcedure
      .input(answerHistory.input.omit({ briefId: true }))
      .query(({ ctx, input }) => answerHistory(ctx.actor, { ...input, briefId: linked(ctx.actor) })),
    contradictions: clientProcedure.query(async ({ ctx }) => {
      await findings(linked(ctx.actor));
      return contradictions(ctx.actor, { briefId: linked(ctx.actor) });
    }),
    people: clientProcedure.query(({ ctx }) => briefWriters(ctx.actor, { briefId: linked(ctx.actor) })),
    invite: clientProcedure
      .input(invite.input.omit({ briefId: true }))
      .mutation(({ ctx, input }) =>
        invite(ctx.actor, { ...input, briefId: linked(ctx.actor) }, { requestId: ctx.requestId }),
      ),
    endLink: clientProcedure
      .input(endLink.input.omit({ briefId: true }))
      .mutation(({ ctx, input }) => endLink(ctx.actor, { ...input, briefId: linked(ctx.actor) }, ctx.call)),
    comeBy: clientProcedure.mutation(({ ctx }) =>
      comeBy(ctx.actor, { briefId: linked(ctx.actor) }, { requestId: ctx.requestId }),
    ),
    reply: clientProcedure
      .input(remarkSchema)
      .mutation(({ ctx, input }) => reply(ctx.actor, { ...input, briefId: linked(ctx.actor) }, ctx.call)),
  }),

  templates: memberProcedure.query(({ ctx }) => briefTemplateList(ctx.actor, {})),
  template: memberProcedure
    .input(briefTemplate.input)
    .query(({ ctx, input }) => briefTemplate(ctx.actor, input)),
  saveTemplate: memberProcedure
    .input(saveTemplate.input)
    .mutation(({ ctx, input }) => saveTemplate(ctx.actor, input, ctx.call)),
  removeTemplate: memberProcedure
    .input(removeTemplate.input)
    .mutation(({ ctx, input }) => removeTemplate(ctx.actor, input, ctx.call)),
  chooseUsualTemplate: memberProcedure
    .input(chooseUsualTemplate.input)
    .mutation(({ ctx, input }) => chooseUsualTemplate(ctx.actor, input, ctx.call)),

  byId: memberProcedure.input(briefById.input).query(({ ctx, input }) => briefById(ctx.actor, input)),
  inbox: memberProcedure.input(briefInbox.input).query(({ ctx, input }) => briefInbox(ctx.actor, input)),
  counts: memberProcedure.query(({ ctx }) => briefCounts(ctx.actor, {})),
  saveDetails: memberProcedure
    .input(saveDetails.input)
    .mutation(({ ctx, input }) => saveDetails(ctx.actor, input, ctx.call)),
  news: memberProcedure.input(briefNews.input).query(({ ctx, input }) => briefNews(ctx.actor, input)),
  history: memberProcedure
    .input(answerHistory.input)
    .query(({ ctx, input }) => answerHistory(ctx.actor, input)),
  contradictions: memberProcedure
    .input(contradictions.input)
    .query(({ ctx, input }) => contradictions(ctx.actor, input)),
  people: memberProcedure.input(briefWriters.input).query(({ ctx, input }) => briefWriters(ctx.actor, input)),
  invite: memberProcedure
    .input(invite.input)
    .mutation(({ ctx, input }) => invite(ctx.actor, input, { requestId: ctx.requestId })),
  endLink: memberProcedure
    .input(endLink.input)
    .mutation(({ ctx, input }) => endLink(ctx.actor, input, ctx.call)),
  ask: memberProcedure
    .input(ask.input.omit({ authorName: true }))
    .mutation(({ ctx, input }) =>
      ask(ctx.actor, { ...input, authorName: ctx.user?.name ?? 'The studio' }, ctx.call),
    ),
  settle: memberProcedure
    .input(settle.input)
    .mutation(({ ctx, input }) => settle(ctx.actor, input, ctx.call)),
  renewLink: memberProcedure
    .input(renewLink.input)
    .mutation(({ ctx, input }) => renewLink(ctx.actor, input, { requestId: ctx.requestId })),
});

function linked(actor: Actor): Id<'brief'> {
  if (actor.kind !== 'link' || !isId('brief', actor.subjectId)) throw notFound('That brief');
  return actor.subjectId;
}
