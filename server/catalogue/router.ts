import { memberProcedure, router } from '@/server/trpc/procedures';
import { addFromPlan } from './add-from-plan';
import { hideFeature } from './hide-feature';
import { learnedFromPlans, wholeCatalogue } from './queries';
import { restoreFeature } from './restore-feature';
import { saveFeature } from './save-feature';
import { takeHours } from './take-hours';

export const catalogueRouter = router({
  all: memberProcedure.query(({ ctx }) => wholeCatalogue(ctx.actor, {})),
  learn: memberProcedure.query(({ ctx }) => learnedFromPlans(ctx.actor, {})),

  saveFeature: memberProcedure
    .input(saveFeature.input)
    .mutation(({ ctx, input }) => saveFeature(ctx.actor, input, ctx.call)),
  hideFeature: memberProcedure
    .input(hideFeature.input)
    .mutation(({ ctx, input }) => hideFeature(ctx.actor, input, ctx.call)),
  restoreFeature: memberProcedure
    .input(restoreFeature.input)
    .mutation(({ ctx, input }) => restoreFeature(ctx.actor, input, ctx.call)),
  addFromPlan: memberProcedure
    .input(addFromPlan.input)
    .mutation(({ ctx, input }) => addFromPlan(ctx.actor, input, ctx.call)),
  takeHours: memberProcedure
    .input(takeHours.input)
    .mutation(({ ctx, input }) => takeHours(ctx.actor, input, ctx.call)),
});
