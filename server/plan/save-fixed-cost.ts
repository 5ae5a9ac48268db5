import { eq } from 'drizzle-orm';
import { fixedCosts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { fixedCostFields } from './domain/fields';
import { planners, touchPlan } from './touch';

/** Adds a cost that does not depend on hours, or changes the one that has the id. */
export const saveFixedCost = command({
  name: 'plan.saveFixedCost',
  input: fixedCostFields.extend({ planId: id('plan'), fixedCostId: id('fixedCost').optional() }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor } = scope;
    const { planId, fixedCostId = newId('fixedCost'), ...fields } = input;
    const { revision } = await touchPlan(scope, planId);
    const [saved] = await tx
      .insert(fixedCosts)
      .values({ ...fields, id: fixedCostId, studioId: actor.studioId!, planId })
      .onConflictDoUpdate({ target: fixedCosts.id, set: fields, setWhere: eq(fixedCosts.planId, planId) })
      .returning({ id: fixedCosts.id });
    if (!saved) throw conflict('This cost is part of another plan.');
    return { fixedCostId, revision };
  },
  audit: (input, result) => ({
    subject: result.fixedCostId,
    detail: { planId: input.planId, title: input.title, amountMinor: input.amountMinor },
  }),
});
