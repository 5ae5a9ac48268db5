import { memberProcedure, router } from '@/server/trpc/procedures';
import { assumptionsOfPlan } from './assumptions';
import { compareVersions } from './compare-versions';
import { withoutRates } from './domain/view';
import { makeForecast } from './make';
import { forecastOfPlan } from './queries';
import { resetAssumption } from './reset-assumption';
import { saveAssumption } from './save-assumption';

export const forecastRouter = router({
  /** The newest forecast of a plan, or null where none was made. */
  ofPlan: memberProcedure.input(forecastOfPlan.input).query(async ({ ctx, input }) => {
    const found = await forecastOfPlan(ctx.actor, input);
    return found && withoutRates(found);
  }),
  compareVersions: memberProcedure
    .input(compareVersions.input)
    .query(({ ctx, input }) => compareVersions(ctx.actor, input)),
  make: memberProcedure
    .input(makeForecast.input)
    .mutation(({ ctx, input }) => makeForecast(ctx.actor, input, ctx.call)),
  assumptions: memberProcedure
    .input(assumptionsOfPlan.input)
    .query(({ ctx, input }) => assumptionsOfPlan(ctx.actor, input)),
  saveAssumption: memberProcedure
    .input(saveAssumption.input)
    .mutation(({ ctx, input }) => saveAssumption(ctx.actor, input, ctx.call)),
  resetAssumption: memberProcedure
    .input(resetAssumption.input)
    .mutation(({ ctx, input }) => resetAssumption(ctx.actor, input, ctx.call)),
});
