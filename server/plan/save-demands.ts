import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { plans } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { demandsSchema } from './domain/architecture/demands';
import { planners, touchPlan } from './touch';

/** Sets what the architecture is chosen from; null goes back to what the brief says. */
export const saveDemands = command({
  name: 'plan.saveDemands',
  input: z.object({ planId: id('plan'), demands: demandsSchema.nullable() }),
  allow: planners,
  async run(scope) {
    const { planId, demands } = scope.input;
    const { revision } = await touchPlan(scope, planId);
    await scope.tx.update(plans).set({ demands }).where(eq(plans.id, planId));
    return { planId, revision };
  },
  audit: input => ({ subject: input.planId, detail: { own: input.demands !== null } }),
});
