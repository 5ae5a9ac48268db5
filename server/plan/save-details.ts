import { eq } from 'drizzle-orm';
import { plans } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { settleFields } from './domain/cells';
import { type DetailsFields, detailsFields, detailsWere } from './domain/fields';
import { holdPlan, planners, touchPlan } from './touch';

/**
 * Changes what is named of the plan's head: title, client, start, budget, deadline, ρ. A field that
 * somebody has changed since `was` stays as it is and comes back as a conflict.
 */
export const saveDetails = command({
  name: 'plan.saveDetails',
  input: detailsFields.partial().extend({ planId: id('plan'), was: detailsWere.optional() }),
  allow: planners,
  async run(scope) {
    const { planId, was, ...fields } = scope.input;
    const held = await holdPlan(scope, planId);
    const [now] = await scope.tx.select().from(plans).where(eq(plans.id, planId));
    const { changed, conflicts } = settleFields<DetailsFields>(
      now!,
      fields as Partial<DetailsFields>,
      was as Partial<DetailsFields>,
    );
    if (!Object.keys(changed).length) return { planId, revision: held.revision, conflicts };
    const { revision } = await touchPlan(scope, planId);
    await scope.tx.update(plans).set(changed).where(eq(plans.id, planId));
    return { planId, revision, conflicts };
  },
  audit: ({ planId, was: _, ...changed }) => ({
    subject: planId,
    detail: { changed: Object.keys(changed) },
  }),
});
