import { z } from 'zod';
import {
  type Impersonation,
  impersonatedActor,
  impersonationOn,
  memberActor,
  visitorActor,
} from '@/server/identity/entrances';
import { enterByLink } from '@/server/identity/link-entrance';
import { type SignedIn, standingOf } from '@/server/identity/standing';
import type { Actor, LinkPurpose } from '@/server/kernel/actor';
import type { CommandOptions } from '@/server/kernel/command';
import { forbidden, notFound } from '@/server/kernel/errors';
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

/** A signed-in person as themselves, outside any studio; who acts in another's place changes nothing here. */
export const personProcedure = procedure.use(({ ctx, type, next }) => {
  const { user } = ctx;
  if (!user) throw forbidden('Sign in first.');
  if (ctx.impersonation && type === 'mutation')
    throw forbidden('You act in somebody’s place. End that first.');
  const actor: Actor = { kind: 'user', userId: user.id, studioId: null, role: null };
  return next({ ctx: { ...ctx, user, actor, call: callOptions(ctx) } });
});

/** Whoever is signed in, as a member of a studio: themselves, or in whose place they act. */
const actorIn = (
  slug: string,
  { user, impersonation }: { user: SignedIn; impersonation: Impersonation | null },
): Promise<Actor> | Actor =>
  impersonation ? impersonatedActor(impersonation, slug) : memberActor(user, slug);

/** Somebody of the staff, outside any studio, as themselves. */
export const staffProcedure = procedure.use(({ ctx, next }) => {
  const { user } = ctx;
  if (!user) throw forbidden('Sign in first.');
  if (!user.staffGroup) throw notFound('That page');
  const actor: Extract<Actor, { kind: 'staff' }> = {
    kind: 'staff',
    userId: user.id,
    group: user.staffGroup,
    studioId: null,
  };
  return next({ ctx: { ...ctx, user, actor, call: callOptions(ctx) } });
});

/** A member of the studio named by `studio` in the input; `actorNow` asks again, for what goes on for long. */
export const memberProcedure = procedure.input(studioInput).use(async ({ ctx, input, next }) => {
  const { user } = ctx;
  if (!user) throw forbidden('Sign in first.');
  const actorNow = async () => {
    const claims = { sessionId: user.sessionId, userId: user.id, tokenVersion: user.tokenVersion };
    if (!(await standingOf(claims))) throw forbidden('You were signed out here. Sign in again.');
    const impersonation = ctx.impersonation && (await impersonationOn(user));
    if (ctx.impersonation && !impersonation) throw forbidden('You act in nobody’s place any more.');
    return actorIn(input.studio, { user, impersonation });
  };
  const { ctx: now } = acting(await actorIn(input.studio, { user, impersonation: ctx.impersonation }), ctx);
  return next({ ctx: { ...now, user, actorNow } });
});

/** A member of the studio named by `studio`, also where it asks for what they did not prove: to leave it, or open it again. */
export const anyMemberProcedure = procedure.input(studioInput).use(async ({ ctx, input, next }) => {
  const { user } = ctx;
  if (!user) throw forbidden('Sign in first.');
  const actor = ctx.impersonation
    ? impersonatedActor(ctx.impersonation, input.studio)
    : await memberActor(user, input.studio, { past: true });
  const { ctx: now } = acting(actor, ctx);
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
