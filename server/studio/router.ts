import { newId } from '@/server/kernel/ids';
import { memberProcedure, personProcedure, router, visitorProcedure } from '@/server/trpc/procedures';
import { currencyFixed } from './currency-fixed';
import { holidayPlaces } from './holidays';
import { leaveTeam } from './leave-team';
import { openStudio } from './open';
import { holidays, nextHolidays, studioFace, studioSettings, team } from './queries';
import { rejoinTeam } from './rejoin-team';
import { savePerson } from './save-person';
import { saveSettings } from './save-settings';

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
