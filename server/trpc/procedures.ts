import { z } from 'zod';
import { memberActor, visitorActor } from '@/server/identity/entrances';
import { enterByLink } from '@/server/identity/link-entrance';
import { standingOf } from '@/server/identity/standing';
import type { Actor, LinkPurpose } from '@/server/kernel/actor';
import type { CommandOptions } from '@/server/kernel/command';
import { forbidden } from '@/server/kernel/errors';
import type { RequestContext } from './context';
import { procedure } from './init';

export { router } from './init';

const callOptions = (ctx: RequestContext): CommandOptions => ({
  requestId: ctx.requestId,
  idempotencyKey: ctx.idempotencyKey,
});

/** Each kind of procedure says how its caller becomes an actor; who may do what is the policies' part. */
const acting = (actor: Actor, ctx: RequestContext) => ({ ctx: { ...ctx, actor, call: callOptions(ctx) } });

const studioInput = z.object({ studio: z.string().max(48) });
const tokenInput = z.object({ token: z.string().min(20).max(100) });

/** Anybody, outside any studio; the person where one is signed in. */
export const publicProcedure = procedure.use(({ ctx, next }) =>
  next(
    acting(
      ctx.user
        ? { kind: 'user', userId: ctx.user.id, studioId: null, role: null }
        : { kind: 'visitor', studioId: null },
      ctx,
    ),
  ),
);

/** A signed-in person, outside any studio. */
export const personProcedure = procedure.use(({ ctx, next }) => {
  const { user } = ctx;
  if (!user) throw forbidden('Sign in first.');
  const actor: Actor = { kind: 'user', userId: user.id, studioId: null, role: null };
  return next({ ctx: { ...ctx, user, actor, call: callOptions(ctx) } });
});

/** A member of the studio named by `studio` in the input; `actorNow` asks again, for what goes on for long. */
export const memberProcedure = procedure.input(studioInput).use(async ({ ctx, input, next }) => {
  const { user } = ctx;
  if (!user) throw forbidden('Sign in first.');
  const actorNow = async () => {
    const claims = { sessionId: user.sessionId, userId: user.id, tokenVersion: user.tokenVersion };
    if (!(await standingOf(claims))) throw forbidden('You were signed out here. Sign in again.');
    return memberActor(user, input.studio);
  };
  const { ctx: now } = acting(await memberActor(user, input.studio), ctx);
  return next({ ctx: { ...now, user, actorNow } });
});

/** A member of the studio named by `studio`, also where it asks for what they did not prove: to leave it, or open it again. */
export const anyMemberProcedure = procedure.input(studioInput).use(async ({ ctx, input, next }) => {
  const { user } = ctx;
  if (!user) throw forbidden('Sign in first.');
  const { ctx: now } = acting(await memberActor(user, input.studio, { past: true }), ctx);
  return next({ ctx: { ...now, user } });
});

/** Anybody on the public pages of the studio named by `studio` in the input. */
export const visitorProcedure = procedure
  .input(studioInput)
  .use(async ({ ctx, input, next }) => next(acting(await visitorActor(input.studio), ctx)));

/** The holder of a link's secret, `token` in the input. */
export const linkProcedure = (purpose: LinkPurpose) =>
  procedure.input(tokenInput).use(async ({ ctx, input, type, next }) => {
    const from = { address: ctx.address, writes: type === 'mutation' };
    return next(acting(await enterByLink(purpose, input.token, from), ctx));
  });
