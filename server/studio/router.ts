import { id, newId } from '@/server/kernel/ids';
import {
  anyMemberProcedure,
  memberProcedure,
  personProcedure,
  publicProcedure,
  router,
  staffProcedure,
  visitorProcedure,
} from '@/server/trpc/procedures';
import { acceptInvitation } from './accept-invitation';
import { changeRole } from './change-role';
import { closeStudio } from './close';
import { currencyFixed } from './currency-fixed';
import { endImpersonation } from './end-impersonation';
import { holidayPlaces } from './holidays';
import { impersonate } from './impersonate';
import { openInvitations } from './invitations';
import { invite } from './invite';
import { invitedBy } from './invited';
import { leaveStudio } from './leave-studio';
import { leaveTeam } from './leave-team';
import { studioMembers } from './members';
import { openStudio } from './open';
import { holidays, nextHolidays, studioFace, studioSettings, team } from './queries';
import { rejoinTeam } from './rejoin-team';
import { removeMember } from './remove-member';
import { reopenStudio } from './reopen';
import { resendInvitation } from './resend-invitation';
import { revokeInvitation } from './revoke-invitation';
import { saveAccess } from './save-access';
import { savePerson } from './save-person';
import { saveSettings } from './save-settings';
import { transferOwnership } from './transfer-ownership';

export const studioRouter = router({
  face: visitorProcedure.query(({ ctx }) => studioFace(ctx.actor, {})),
  settings: memberProcedure.query(({ ctx }) => studioSettings(ctx.actor, {})),
  team: memberProcedure.query(({ ctx }) => team(ctx.actor, {})),
  holidays: memberProcedure.input(holidays.input).query(({ ctx, input }) => holidays(ctx.actor, input)),
  nextHolidays: memberProcedure
    .input(nextHolidays.input)
    .query(({ ctx, input }) => nextHolidays(ctx.actor, input)),
  /** Countries and regions with a known holiday calendar; nothing of any one studio. */
  places: personProcedure.query(() => holidayPlaces()),
  open: personProcedure
    .input(openStudio.input)
    .mutation(({ ctx, input }) =>
      openStudio(
        { kind: 'user', userId: ctx.user.id, studioId: newId('studio'), role: null },
        input,
        ctx.call,
      ),
    ),
  currencyFixed: memberProcedure.query(({ ctx }) => currencyFixed(ctx.actor, {})),
  saveSettings: memberProcedure
    .input(saveSettings.input)
    .mutation(({ ctx, input }) => saveSettings(ctx.actor, input, ctx.call)),
  members: memberProcedure.query(({ ctx }) => studioMembers(ctx.actor, {})),
  invitations: memberProcedure.query(({ ctx }) => openInvitations(ctx.actor, {})),
  invite: memberProcedure
    .input(invite.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) => invite(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call)),
  resendInvitation: memberProcedure
    .input(resendInvitation.input)
    .mutation(({ ctx, input }) => resendInvitation(ctx.actor, input, ctx.call)),
  revokeInvitation: memberProcedure
    .input(revokeInvitation.input)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.actor, input, ctx.call)),
  /** For staff: sees a studio in a member's place, from this device. */
  impersonate: staffProcedure
    .input(impersonate.input.omit({ sessionId: true }).extend({ studioId: id('studio') }))
    .mutation(async ({ ctx, input: { studioId, ...input } }) => {
      const actor = { ...ctx.actor, studioId };
      const { expiresAt } = await impersonate(actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call);
      return { expiresAt };
    }),
  endImpersonation: staffProcedure.mutation(async ({ ctx }) => {
    const { impersonation } = ctx;
    if (!impersonation) return { ended: false };
    const actor = { ...ctx.actor, studioId: impersonation.studio.id };
    return endImpersonation(actor, { impersonationId: impersonation.id }, ctx.call);
  }),
  /** What an invitation asks its holder to, for the page that it leads to. */
  invited: publicProcedure.input(acceptInvitation.input).query(async ({ ctx, input }) => {
    const { studioName, email, role, inviterName } = await invitedBy(input.secret, ctx.address);
    return { studioName, email, role, inviterName };
  }),
  acceptInvitation: personProcedure.input(acceptInvitation.input).mutation(async ({ ctx, input }) => {
    const { studioId, slug } = await invitedBy(input.secret, ctx.address);
    await acceptInvitation({ ...ctx.actor, studioId }, input, ctx.call);
    return { slug };
  }),
  changeRole: memberProcedure
    .input(changeRole.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      changeRole(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  removeMember: memberProcedure
    .input(removeMember.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      removeMember(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  transferOwnership: memberProcedure
    .input(transferOwnership.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      transferOwnership(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  saveAccess: memberProcedure
    .input(saveAccess.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      saveAccess(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  close: memberProcedure
    .input(closeStudio.input.omit({ sessionId: true }))
    .mutation(({ ctx, input }) =>
      closeStudio(ctx.actor, { ...input, sessionId: ctx.user.sessionId }, ctx.call),
    ),
  reopen: anyMemberProcedure.mutation(({ ctx }) =>
    reopenStudio(ctx.actor, { sessionId: ctx.user.sessionId }, ctx.call),
  ),
  leaveStudio: anyMemberProcedure.mutation(({ ctx }) => leaveStudio(ctx.actor, {}, ctx.call)),
  savePerson: memberProcedure
    .input(savePerson.input)
    .mutation(({ ctx, input }) => savePerson(ctx.actor, input, ctx.call)),
  leaveTeam: memberProcedure
    .input(leaveTeam.input)
    .mutation(({ ctx, input }) => leaveTeam(ctx.actor, input, ctx.call)),
  rejoinTeam: memberProcedure
    .input(rejoinTeam.input)
    .mutation(({ ctx, input }) => rejoinTeam(ctx.actor, input, ctx.call)),
});
