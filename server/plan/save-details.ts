import { eq } from 'drizzle-orm';
import { plans } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { detailsFields } from './domain/fields';
import { planners, touchPlan } from './touch';

/** Changes what is named of the plan's head: title, client, start, budget, deadline, ρ. */
export const saveDetails = command({
  name: 'plan.saveDetails',
  input: detailsFields.partial().extend({ planId: id('plan') }),
  allow: planners,
  async run(scope) {
    const { planId, ...fields } = scope.input;
    const { revision } = await touchPlan(scope, planId);
    if (Object.keys(fields).length) await scope.tx.update(plans).set(fields).where(eq(plans.id, planId));
    return { planId, revision };
  },
  audit: ({ planId, ...changed }) => ({ subject: planId, detail: { changed: Object.keys(changed) } }),
});
