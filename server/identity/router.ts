import { z } from 'zod';
import { id } from '@/server/kernel/ids';
import { personProcedure, publicProcedure, router } from '@/server/trpc/procedures';
import { changePassword, changePasswordSchema } from './change-password';
import { deviceName } from './device-name';
import { endSession } from './end-session';
import { studiosOf } from './entrances';
import { ownDevices } from './queries';
import { signOutEverywhere } from './sign-out-everywhere';
import { signUp, signUpSchema } from './sign-up';

export const identityRouter = router({
  /** Who is signed in, and the studios they belong to; null where nobody is. */
  me: publicProcedure.query(async ({ ctx }) =>
    ctx.user ? { ...ctx.user, studios: await studiosOf(ctx.user.id) } : null,
  ),
  signUp: publicProcedure
    .input(signUpSchema.omit({ address: true }))
    .mutation(({ ctx, input }) => signUp(ctx.actor, { ...input, address: ctx.address }, ctx.call)),

  /** The devices one is signed in on; `isThis` marks the one that asks. */
  devices: personProcedure.query(async ({ ctx }) =>
    (await ownDevices(ctx.actor, {})).map(({ userAgent, ...one }) => ({
      ...one,
      name: deviceName(userAgent),
      isThis: one.sessionId === ctx.user.sessionId,
    })),
  ),
  endSession: personProcedure
    .input(z.object({ sessionId: id('session') }))
    .mutation(({ ctx, input }) => endSession(ctx.actor, input, ctx.call)),
  /** Signs every device out, or every other one. */
  signOutEverywhere: personProcedure
    .input(z.object({ hereToo: z.boolean() }))
    .mutation(({ ctx, input }) =>
      signOutEverywhere(ctx.actor, { except: input.hereToo ? null : ctx.user.sessionId }, ctx.call),
    ),
  changePassword: personProcedure
    .input(changePasswordSchema.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      changePassword(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
});
