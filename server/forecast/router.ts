import { memberProcedure, router } from '@/server/trpc/procedures';
import { applyCalibration } from './apply-calibration';
import { assumptionsOfPlan } from './assumptions';
import { compareVersions } from './compare-versions';
import { withoutRates } from './domain/view';
import { importHistory } from './import-history';
import { forecastDraft, makeForecast } from './make';
import { forecastOfPlan, forecastState } from './queries';
import { removeFinishedWork } from './remove-finished-work';
import { removeScenario } from './remove-scenario';
import { resetAssumption } from './reset-assumption';
import { restoreFinishedWork } from './restore-finished-work';
import { saveAssumption } from './save-assumption';
import { saveFinishedWork } from './save-finished-work';
import { saveScenario } from './save-scenario';
import { finishedInBrief, trackRecord } from './track-record';
import { whatIf } from './what-if';

export const forecastRouter = router({
  /** The newest forecast of a plan, or null where none was made. */
  ofPlan: memberProcedure.input(forecastOfPlan.input).query(async ({ ctx, input }) => {
    const found = await forecastOfPlan(ctx.actor, input);
    return found && withoutRates(found);
  }),
  state: memberProcedure
    .input(forecastState.input)
    .query(({ ctx, input }) => forecastState(ctx.actor, input)),
  compareVersions: memberProcedure
    .input(compareVersions.input)
    .query(({ ctx, input }) => compareVersions(ctx.actor, input)),
  whatIf: memberProcedure.input(whatIf.input).query(({ ctx, input }) => whatIf(ctx.actor, input)),
  saveScenario: memberProcedure
    .input(saveScenario.input)
    .mutation(({ ctx, input }) => saveScenario(ctx.actor, input, ctx.call)),
  removeScenario: memberProcedure
    .input(removeScenario.input)
    .mutation(({ ctx, input }) => removeScenario(ctx.actor, input, ctx.call)),
  make: memberProcedure
    .input(forecastDraft.input)
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
  finishedInBrief: memberProcedure.query(({ ctx }) => finishedInBrief(ctx.actor, {})),
  trackRecord: memberProcedure.query(({ ctx }) => trackRecord(ctx.actor, {})),
  importHistory: memberProcedure
    .input(importHistory.input)
    .mutation(({ ctx, input }) => importHistory(ctx.actor, input, ctx.call)),
  saveFinishedWork: memberProcedure
    .input(saveFinishedWork.input)
    .mutation(({ ctx, input }) => saveFinishedWork(ctx.actor, input, ctx.call)),
  removeFinishedWork: memberProcedure
    .input(removeFinishedWork.input)
    .mutation(({ ctx, input }) => removeFinishedWork(ctx.actor, input, ctx.call)),
  restoreFinishedWork: memberProcedure
    .input(restoreFinishedWork.input)
    .mutation(({ ctx, input }) => restoreFinishedWork(ctx.actor, input, ctx.call)),
  applyCalibration: memberProcedure
    .input(applyCalibration.input)
    .mutation(({ ctx, input }) => applyCalibration(ctx.actor, input, ctx.call)),
});
