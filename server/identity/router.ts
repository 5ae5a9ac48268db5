import { publicProcedure, router } from '@/server/trpc/procedures';
import { studiosOf } from './entrances';
import { signUp, signUpSchema } from './sign-up';

export const identityRouter = router({
  /** Who is signed in, and the studios they belong to; null where nobody is. */
  me: publicProcedure.query(async ({ ctx }) =>
    ctx.user ? { ...ctx.user, studios: await studiosOf(ctx.user.id) } : null,
  ),
  signUp: publicProcedure
    .input(signUpSchema.omit({ address: true }))
    .mutation(({ ctx, input }) => signUp(ctx.actor, { ...input, address: ctx.address }, ctx.call)),
});
