import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { plans } from '@/db/schema/plan';
import { actorKey } from '@/server/kernel/actor';
import type { Instant } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { notifyWithin } from '@/server/kernel/notify';
import { members, system } from '@/server/kernel/policy';
import { PLAN_CHANGED, type PlanChanged } from './domain/live';

/** Who may change a plan. */
export const planners = [members(), system];

/**
 * Holds the plan's row, so that two changes to one plan come one after the other and neither sees half
 * of the other. For what may turn out to change nothing; what does change something calls `touchPlan`.
 * Not its key: a forecast that is being made meanwhile could then no longer refer to the plan.
 */
export async function holdPlan({ tx }: CommandScope, planId: Id<'plan'>): Promise<{ revision: number }> {
  const [plan] = await tx
    .select({ revision: plans.revision })
    .from(plans)
    .where(eq(plans.id, planId))
    .for('no key update');
  if (!plan) throw notFound('That plan');
  return plan;
}

const touched = new WeakMap<Tx, Map<Id<'plan'>, { revision: number }>>();

/**
 * Says that the plan changes, and tells those who have it open once that is committed. To be called
 * before anything of the plan is read: it holds the plan's row as `holdPlan` does. However much one
 * transaction changes, it is one revision.
 */
export async function touchPlan(
  { tx, now, actor }: CommandScope,
  planId: Id<'plan'>,
): Promise<{ revision: number }> {
  const already = touched.get(tx)?.get(planId);
  if (already) return already;
  const [plan] = await tx
    .update(plans)
    .set({
      revision: sql`${plans.revision} + 1`,
      updatedAt: sql`greatest(${now}::timestamptz, ${plans.updatedAt})`,
    })
    .where(eq(plans.id, planId))
    .returning({ revision: plans.revision });
  if (!plan) throw notFound('That plan');
  touched.set(tx, (touched.get(tx) ?? new Map()).set(planId, plan));
  const news: PlanChanged = { planId, revision: plan.revision, by: actorKey(actor) };
  await notifyWithin(tx, PLAN_CHANGED, news);
  return plan;
}

/** Later than both now and `before`, so that no two states of a record carry the same instant. */
export const laterThan = (now: Instant, before: Instant): Instant =>
  now > before ? now : new Date(Date.parse(before) + 1).toISOString();
