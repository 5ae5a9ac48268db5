import { memberProcedure, router } from '@/server/trpc/procedures';
import { acceptSuggestions } from './accept-suggestions';
import { addFeature } from './add-feature';
import { addFeatures } from './add-features';
import { createPlan } from './create';
import { createFromBrief } from './create-from-brief';
import { exportFile } from './export-file';
import { keepVersion } from './keep-version';
import { leaveAnswer } from './leave-answer';
import { lookAtAnswers } from './look-at-answers';
import { moveFeature } from './move-feature';
import { moveFeatures } from './move-features';
import { tellPlace } from './presence';
import { briefsToPlan, planById, planList, plansOfBrief } from './queries';
import { readImport } from './read-import';
import { reconsiderSuggestions } from './reconsider-suggestions';
import { refuseSuggestions } from './refuse-suggestions';
import { removeFeatures } from './remove-features';
import { removeFixedCost } from './remove-fixed-cost';
import { removePart } from './remove-part';
import { removeRisk } from './remove-risk';
import { restoreFeatures } from './restore-features';
import { restoreParts } from './restore-parts';
import { restoreVersion } from './restore-version';
import { saveDemands } from './save-demands';
import { saveDetails } from './save-details';
import { saveFeature } from './save-feature';
import { saveFeatures } from './save-features';
import { saveFixedCost } from './save-fixed-cost';
import { savePart } from './save-part';
import { saveRisk } from './save-risk';
import { answersOfPlan, planSuggestions } from './suggestions';
import { takeBackSuggestions } from './take-back-suggestions';
import { takeImport } from './take-import';
import { takeNowSuggested } from './take-now-suggested';
import { takeUpAnswer } from './take-up-answer';
import { planVersion, planVersionList } from './version-queries';
import { hereInput, planRevision, watchInput, watchPlan } from './watch';

export const planRouter = router({
  byId: memberProcedure.input(planById.input).query(({ ctx, input }) => planById(ctx.actor, input)),
  list: memberProcedure.input(planList.input).query(({ ctx, input }) => planList(ctx.actor, input)),
  ofBrief: memberProcedure
    .input(plansOfBrief.input)
    .query(({ ctx, input }) => plansOfBrief(ctx.actor, input)),
  briefsToPlan: memberProcedure
    .input(briefsToPlan.input)
    .query(({ ctx, input }) => briefsToPlan(ctx.actor, input)),

  /** Says when the plan changes and who else has it open, for as long as the member may see it. */
  watch: memberProcedure.input(watchInput).subscription(async ({ ctx, input, signal }) => {
    await planRevision(ctx.actor, { planId: input.planId });
    const { id: userId, name } = ctx.user;
    return watchPlan({
      planId: input.planId,
      person: { tab: input.tab, userId, name },
      admitted: ctx.actorNow,
      signal: signal ?? new AbortController().signal,
    });
  }),
  /** Says where the member's cursor is. It changes nothing of the plan and is kept nowhere. */
  here: memberProcedure.input(hereInput).mutation(async ({ ctx, input: { planId, tab, at } }) => {
    await planRevision(ctx.actor, { planId });
    tellPlace(planId, { tab, at, userId: ctx.user!.id });
  }),

  create: memberProcedure
    .input(createPlan.input)
    .mutation(({ ctx, input }) => createPlan(ctx.actor, input, ctx.call)),
  createFromBrief: memberProcedure
    .input(createFromBrief.input)
    .mutation(({ ctx, input }) => createFromBrief(ctx.actor, input, ctx.call)),
  saveDetails: memberProcedure
    .input(saveDetails.input)
    .mutation(({ ctx, input }) => saveDetails(ctx.actor, input, ctx.call)),
  addFeature: memberProcedure
    .input(addFeature.input)
    .mutation(({ ctx, input }) => addFeature(ctx.actor, input, ctx.call)),
  saveFeature: memberProcedure
    .input(saveFeature.input)
    .mutation(({ ctx, input }) => saveFeature(ctx.actor, input, ctx.call)),
  addFeatures: memberProcedure
    .input(addFeatures.input)
    .mutation(({ ctx, input }) => addFeatures(ctx.actor, input, ctx.call)),
  saveFeatures: memberProcedure
    .input(saveFeatures.input)
    .mutation(({ ctx, input }) => saveFeatures(ctx.actor, input, ctx.call)),
  moveFeatures: memberProcedure
    .input(moveFeatures.input)
    .mutation(({ ctx, input }) => moveFeatures(ctx.actor, input, ctx.call)),
  removeFeatures: memberProcedure
    .input(removeFeatures.input)
    .mutation(({ ctx, input }) => removeFeatures(ctx.actor, input, ctx.call)),
  restoreFeatures: memberProcedure
    .input(restoreFeatures.input)
    .mutation(({ ctx, input }) => restoreFeatures(ctx.actor, input, ctx.call)),
  moveFeature: memberProcedure
    .input(moveFeature.input)
    .mutation(({ ctx, input }) => moveFeature(ctx.actor, input, ctx.call)),
  saveRisk: memberProcedure
    .input(saveRisk.input)
    .mutation(({ ctx, input }) => saveRisk(ctx.actor, input, ctx.call)),
  removeRisk: memberProcedure
    .input(removeRisk.input)
    .mutation(({ ctx, input }) => removeRisk(ctx.actor, input, ctx.call)),
  saveFixedCost: memberProcedure
    .input(saveFixedCost.input)
    .mutation(({ ctx, input }) => saveFixedCost(ctx.actor, input, ctx.call)),
  removeFixedCost: memberProcedure
    .input(removeFixedCost.input)
    .mutation(({ ctx, input }) => removeFixedCost(ctx.actor, input, ctx.call)),

  versions: memberProcedure
    .input(planVersionList.input)
    .query(({ ctx, input }) => planVersionList(ctx.actor, input)),
  version: memberProcedure.input(planVersion.input).query(({ ctx, input }) => planVersion(ctx.actor, input)),
  keepVersion: memberProcedure
    .input(keepVersion.input)
    .mutation(({ ctx, input }) => keepVersion(ctx.actor, input, ctx.call)),
  restoreVersion: memberProcedure
    .input(restoreVersion.input)
    .mutation(({ ctx, input }) => restoreVersion(ctx.actor, input, ctx.call)),

  suggestions: memberProcedure
    .input(planSuggestions.input)
    .query(({ ctx, input }) => planSuggestions(ctx.actor, input)),
  answers: memberProcedure
    .input(answersOfPlan.input)
    .query(({ ctx, input }) => answersOfPlan(ctx.actor, input)),
  acceptSuggestions: memberProcedure
    .input(acceptSuggestions.input)
    .mutation(({ ctx, input }) => acceptSuggestions(ctx.actor, input, ctx.call)),
  takeBackSuggestions: memberProcedure
    .input(takeBackSuggestions.input)
    .mutation(({ ctx, input }) => takeBackSuggestions(ctx.actor, input, ctx.call)),
  refuseSuggestions: memberProcedure
    .input(refuseSuggestions.input)
    .mutation(({ ctx, input }) => refuseSuggestions(ctx.actor, input, ctx.call)),
  reconsiderSuggestions: memberProcedure
    .input(reconsiderSuggestions.input)
    .mutation(({ ctx, input }) => reconsiderSuggestions(ctx.actor, input, ctx.call)),
  lookAtAnswers: memberProcedure
    .input(lookAtAnswers.input)
    .mutation(({ ctx, input }) => lookAtAnswers(ctx.actor, input, ctx.call)),
  leaveAnswer: memberProcedure
    .input(leaveAnswer.input)
    .mutation(({ ctx, input }) => leaveAnswer(ctx.actor, input, ctx.call)),
  takeUpAnswer: memberProcedure
    .input(takeUpAnswer.input)
    .mutation(({ ctx, input }) => takeUpAnswer(ctx.actor, input, ctx.call)),
  savePart: memberProcedure
    .input(savePart.input)
    .mutation(({ ctx, input }) => savePart(ctx.actor, input, ctx.call)),
  takeNowSuggested: memberProcedure
    .input(takeNowSuggested.input)
    .mutation(({ ctx, input }) => takeNowSuggested(ctx.actor, input, ctx.call)),
  removePart: memberProcedure
    .input(removePart.input)
    .mutation(({ ctx, input }) => removePart(ctx.actor, input, ctx.call)),
  restoreParts: memberProcedure
    .input(restoreParts.input)
    .mutation(({ ctx, input }) => restoreParts(ctx.actor, input, ctx.call)),
  saveDemands: memberProcedure
    .input(saveDemands.input)
    .mutation(({ ctx, input }) => saveDemands(ctx.actor, input, ctx.call)),

  exportFile: memberProcedure.input(exportFile.input).query(({ ctx, input }) => exportFile(ctx.actor, input)),
  /** A query that is asked as a mutation: a file does not fit into an address. */
  readImport: memberProcedure
    .input(readImport.input)
    .mutation(({ ctx, input }) => readImport(ctx.actor, input)),
  takeImport: memberProcedure
    .input(takeImport.input)
    .mutation(({ ctx, input }) => takeImport(ctx.actor, input, ctx.call)),
});
