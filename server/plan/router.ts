import { memberProcedure, router } from '@/server/trpc/procedures';
import { planById, planList, plansOfBrief } from './queries';

export const planRouter = router({
  byId: memberProcedure.input(planById.input).query(({ ctx, input }) => planById(ctx.actor, input)),
  list: memberProcedure.input(planList.input).query(({ ctx, input }) => planList(ctx.actor, input)),
  ofBrief: memberProcedure
    .input(plansOfBrief.input)
    .query(({ ctx, input }) => plansOfBrief(ctx.actor, input)),
});
