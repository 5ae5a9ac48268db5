import { z } from 'zod';
import { id } from '@/server/kernel/ids';
import { personProcedure, publicProcedure, router } from '@/server/trpc/procedures';
import { addPasskey } from './add-passkey';
import { connecting } from './arrive';
import { askForLink } from './ask-for-link';
import { askToChangeAddress } from './ask-to-change-address';
import { askToConfirm } from './ask-to-confirm';
import { askToDelete } from './ask-to-delete';
import { beginConnecting } from './begin-connecting';
import { beginPasskey } from './begin-passkey';
import { beginPasskeySignIn } from './begin-passkey-sign-in';
import { beginSecondFactor } from './begin-second-factor';
import { changeAddress } from './change-address';
import { changePassword, changePasswordSchema } from './change-password';
import { confirmAddress } from './confirm-address';
import { confirmSecondFactor } from './confirm-second-factor';
import { deviceName } from './device-name';
import { disconnect } from './disconnect';
import { PROOF_PURPOSES } from './domain/proof';
import { endSession } from './end-session';
import { studiosOf } from './entrances';
import { exportOwnData } from './export-own-data';
import { keepAccount } from './keep-account';
import { newRecoveryCodes } from './new-recovery-codes';
import { proverBy } from './proofs';
import { prove, proveSchema } from './prove';
import { configuredProviders } from './providers';
import { ownAccount, ownConnections, ownDevices, ownPasskeys, ownSecondFactor } from './queries';
import { recover, recoverSchema } from './recover';
import { removePasskey } from './remove-passkey';
import { removeSecondFactor } from './remove-second-factor';
import { saveName } from './save-name';
import { signOutEverywhere } from './sign-out-everywhere';
import { signUp, signUpSchema } from './sign-up';

export const identityRouter = router({
  /** Who is signed in, and the studios they belong to; null where nobody is. */
  me: publicProcedure.query(
    async ({ ctx: { user, impersonation } }) =>
      user && {
        ...user,
        studios: impersonation ? [{ ...impersonation.studio, gate: null }] : await studiosOf(user),
        impersonation,
      },
  ),
  signUp: publicProcedure
    .input(signUpSchema.omit({ address: true }))
    .mutation(({ ctx, input }) => signUp(ctx.actor, { ...input, address: ctx.address }, ctx.call)),

  /** Mails a link to a new password, or to sign in with; answers the same whether or not there is an account. */
  askForLink: publicProcedure
    .input(askForLink.input.omit({ address: true }))
    .mutation(({ ctx, input }) => askForLink(ctx.actor, { ...input, address: ctx.address }, ctx.call)),
  /** Whose mailed secret it is, for the page that it leads to. */
  prover: publicProcedure
    .input(z.object({ purpose: z.enum(PROOF_PURPOSES), secret: z.string().max(100) }))
    .query(async ({ ctx, input }) => {
      const { name, email } = await proverBy(input.purpose, input.secret, ctx.address);
      return { name, email };
    }),
  recover: publicProcedure
    .input(recoverSchema.omit({ address: true }))
    .mutation(({ ctx, input }) => recover({ ...input, address: ctx.address }, ctx.call)),
  confirmAddress: publicProcedure.input(confirmAddress.input).mutation(async ({ ctx, input }) => {
    const { actor } = await proverBy('confirm', input.secret, ctx.address);
    return confirmAddress(actor, input, ctx.call);
  }),
  askToConfirm: personProcedure.mutation(({ ctx }) => askToConfirm(ctx.actor, {}, ctx.call)),
  /** Mails a link to the address that one wants to move one's account to. */
  askToChangeAddress: personProcedure
    .input(askToChangeAddress.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      askToChangeAddress(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  changeAddress: publicProcedure.input(changeAddress.input).mutation(async ({ ctx, input }) => {
    const { actor } = await proverBy('change', input.secret, ctx.address);
    return changeAddress(actor, input, ctx.call);
  }),
  /** Everything that is one's own, as one document. */
  exportOwnData: personProcedure.mutation(({ ctx }) =>
    exportOwnData(ctx.actor, { sessionId: ctx.user.sessionId }, ctx.call),
  ),
  account: personProcedure.query(({ ctx }) => ownAccount(ctx.actor, {})),
  saveName: personProcedure
    .input(saveName.input)
    .mutation(({ ctx, input }) => saveName(ctx.actor, input, ctx.call)),

  /** Whether one has an authenticator app set up, and how many recovery codes are left. */
  secondFactor: personProcedure.query(({ ctx }) => ownSecondFactor(ctx.actor, {})),
  /** Proves once more who one is, where something asked for it. */
  prove: personProcedure
    .input(proveSchema.omit({ sessionId: true }))
    .mutation(({ ctx, input }) => prove(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call)),
  beginSecondFactor: personProcedure.mutation(({ ctx }) =>
    beginSecondFactor(ctx.actor, { sessionId: ctx.user.sessionId }, ctx.call),
  ),
  confirmSecondFactor: personProcedure
    .input(confirmSecondFactor.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      confirmSecondFactor(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  removeSecondFactor: personProcedure.mutation(({ ctx }) =>
    removeSecondFactor(ctx.actor, { sessionId: ctx.user.sessionId }, ctx.call),
  ),
  newRecoveryCodes: personProcedure.mutation(({ ctx }) =>
    newRecoveryCodes(ctx.actor, { sessionId: ctx.user.sessionId }, ctx.call),
  ),

  passkeys: personProcedure.query(({ ctx }) => ownPasskeys(ctx.actor, {})),
  beginPasskey: personProcedure.mutation(({ ctx }) =>
    beginPasskey(ctx.actor, { sessionId: ctx.user.sessionId }, ctx.call),
  ),
  addPasskey: personProcedure
    .input(addPasskey.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      addPasskey(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  removePasskey: personProcedure
    .input(removePasskey.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      removePasskey(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  /** The providers that somebody may sign in with. */
  providers: publicProcedure.query(() => configuredProviders()),
  connections: personProcedure.query(({ ctx }) => ownConnections(ctx.actor, {})),
  /** Before one goes to a provider to connect an account of theirs. */
  beginConnecting: personProcedure
    .input(beginConnecting.input.omit({ sessionId: true }))
    .mutation(async ({ ctx, input }) => {
      const { userId, provider } = await beginConnecting(
        ctx.actor,
        { ...input, sessionId: ctx.user.sessionId },
        ctx.call,
      );
      await connecting.put({ userId, provider });
    }),
  disconnect: personProcedure
    .input(disconnect.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      disconnect(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  /** What a device is to sign that signs somebody in; next-auth takes its answer. */
  beginPasskeySignIn: publicProcedure.mutation(({ ctx }) =>
    beginPasskeySignIn(ctx.actor, { address: ctx.address }, ctx.call),
  ),

  askToDelete: personProcedure.mutation(({ ctx }) =>
    askToDelete(ctx.actor, { sessionId: ctx.user.sessionId }, ctx.call),
  ),
  keepAccount: personProcedure.mutation(({ ctx }) => keepAccount(ctx.actor, {}, ctx.call)),

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
