import { personProcedure, publicProcedure, router } from '@/server/trpc/procedures';
import { studiosOf } from './entrances';
import { signUp } from './sign-up';

export const identityRouter = router({
  /** Who is signed in, and the studios they belong to. */
  me: personProcedure.query(async ({ ctx }) => ({ ...ctx.user, studios: await studiosOf(ctx.user.id) })),
  signUp: publicProcedure
    .input(signUp.input)
    .mutation(({ ctx, input }) => signUp(ctx.actor, input, ctx.call)),
});
