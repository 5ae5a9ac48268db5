import { and, desc, eq, inArray, like, sql } from 'drizzle-orm';
import { z } from 'zod';
import { estimates, features, plans } from '@/db/schema/plan';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import type { EffortHours } from './domain/plan';

/** How many of the studio's plans have a feature of each origin in the catalogue, by `feature:<key>`. */
export const plansByOrigin = query({
  name: 'plan.byOrigin',
  input: z.object({}),
  allow: [members(), system],
  async run({ tx }): Promise<Record<string, number>> {
    const rows = await tx
      .select({ origin: features.origin, plans: sql<number>`count(distinct ${features.planId})::int` })
      .from(features)
      .where(like(features.origin, 'feature:%'))
      .groupBy(features.origin);
    return Object.fromEntries(rows.map(row => [row.origin, row.plans]));
  },
});

/** All features of some plans with their hours, those of the plan worked on last first. */
export const featuresOfPlans = query({
  name: 'plan.featuresOf',
  input: z.object({ planIds: z.array(id('plan')).max(10_000) }),
  allow: [members(), system],
  async run({ tx, input: { planIds } }) {
    if (planIds.length === 0) return [];
    const [rows, hours] = await Promise.all([
      tx
        .select({
          featureId: features.id,
          planId: features.planId,
          planTitle: plans.title,
          area: features.area,
          title: features.title,
          note: features.note,
          edition: features.edition,
          origin: features.origin,
        })
        .from(features)
        .innerJoin(plans, eq(plans.id, features.planId))
        .where(inArray(features.planId, planIds))
        .orderBy(desc(plans.updatedAt), features.position, features.id),
      tx
        .select({
          featureId: estimates.featureId,
          discipline: estimates.discipline,
          low: estimates.low,
          likely: estimates.likely,
          high: estimates.high,
        })
        .from(estimates)
        .innerJoin(features, and(eq(features.id, estimates.featureId), inArray(features.planId, planIds))),
    ]);
    const effortOf = new Map<string, EffortHours>(rows.map(row => [row.featureId, {}]));
    for (const { featureId, discipline, ...range } of hours) effortOf.get(featureId)![discipline] = range;
    return rows.map(row => ({ ...row, effortHours: effortOf.get(row.featureId)! }));
  },
});
