import { eq, sql } from 'drizzle-orm';
import { plans } from '@/db/schema/plan';
import type { Instant } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';

/** Who may change a plan. */
export const planners = [members(), system];

/**
 * Says that the plan changes. To be called before anything of the plan is read: it holds the plan's
 * row, so that two changes to one plan come one after the other and neither sees half of the other.
 */
export async function touchPlan(
  { tx, now }: CommandScope,
  planId: Id<'plan'>,
): Promise<{ revision: number }> {
  const [plan] = await tx
    .update(plans)
    .set({
      revision: sql`${plans.revision} + 1`,
      updatedAt: sql`greatest(${now}::timestamptz, ${plans.updatedAt})`,
    })
    .where(eq(plans.id, planId))
    .returning({ revision: plans.revision });
  if (!plan) throw notFound('That plan');
  return plan;
}

/** Later than both now and `before`, so that no two states of a record carry the same instant. */
export const laterThan = (now: Instant, before: Instant): Instant =>
  now > before ? now : new Date(Date.parse(before) + 1).toISOString();
