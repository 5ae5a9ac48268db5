import { eq } from 'drizzle-orm';
import { fixedCosts } from '@/db/schema/plan';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { settleFields } from './domain/cells';
import { type FixedCostFields, fixedCostFields, fixedCostWas } from './domain/fields';
import { holdPlan, planners, touchPlan } from './touch';

/**
 * Adds a cost that does not depend on hours, or changes the one that has the id. A field that somebody
 * has changed since `was` stays as it is and comes back as a conflict.
 */
export const saveFixedCost = command({
  name: 'plan.saveFixedCost',
  input: fixedCostFields.extend({
    planId: id('plan'),
    fixedCostId: id('fixedCost').optional(),
    was: fixedCostWas.optional(),
  }),
  allow: planners,
  async run(scope) {
    const { input, tx, actor } = scope;
    const { planId, fixedCostId = newId('fixedCost'), was, ...fields } = input;
    const held = await holdPlan(scope, planId);
    const [now] = await tx.select().from(fixedCosts).where(eq(fixedCosts.id, fixedCostId));
    if (now && now.planId !== planId) throw conflict('This cost is part of another plan.');
    if (!now && was) throw conflict(`Somebody removed the cost “${was.title}” meanwhile.`);
    const { changed, conflicts } = now
      ? settleFields<FixedCostFields>(now, changedOnly(fields, was), was)
      : { changed: fields, conflicts: [] };
    if (!Object.keys(changed).length) return { fixedCostId, revision: held.revision, conflicts };
    const { revision } = await touchPlan(scope, planId);
    if (now) await tx.update(fixedCosts).set(changed).where(eq(fixedCosts.id, fixedCostId));
    else
      await tx.insert(fixedCosts).values({ ...fields, id: fixedCostId, studioId: actor.studioId!, planId });
    return { fixedCostId, revision, conflicts };
  },
  audit: (input, result) => ({
    subject: result.fixedCostId,
    detail: { planId: input.planId, title: input.title, amountMinor: input.amountMinor, per: input.per },
  }),
});

/** What the writer meant to change: the rest of the record is only as they saw it. */
function changedOnly(fields: FixedCostFields, was: FixedCostFields | undefined): Partial<FixedCostFields> {
  if (!was) return fields;
  const entries = Object.entries(fields) as [keyof FixedCostFields, unknown][];
  return Object.fromEntries(entries.filter(([field, value]) => value !== was[field]));
}
