import { and, asc, desc, eq, ilike, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  dependencies,
  estimates,
  features,
  fixedCosts,
  planParts,
  plans,
  riskFeatures,
  risks,
} from '@/db/schema/plan';
import { submittedBut } from '@/server/brief/queries';
import type { Discipline } from '@/server/forecast/engine/types';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { demandsOf } from './domain/architecture/kept-demands';
import type { EffortHours, Plan } from './domain/plan';

/** The whole plan. The forecast and the proposal are made from exactly this. */
export const planById = query({
  name: 'plan.byId',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run({ tx, input: { planId } }): Promise<Plan> {
    const [plan] = await tx.select().from(plans).where(eq(plans.id, planId));
    if (!plan) throw notFound('That plan');
    const [featureRows, effort, needs, riskRows, threatened, costRows, partRows] = await Promise.all([
      tx
        .select()
        .from(features)
        .where(eq(features.planId, planId))
        .orderBy(asc(features.position), asc(features.id)),
      tx
        .select({
          featureId: estimates.featureId,
          discipline: estimates.discipline,
          low: estimates.low,
          likely: estimates.likely,
          high: estimates.high,
        })
        .from(estimates)
        .innerJoin(features, eq(features.id, estimates.featureId))
        .where(eq(features.planId, planId)),
      tx
        .select()
        .from(dependencies)
        .where(eq(dependencies.planId, planId))
        .orderBy(asc(dependencies.featureId), asc(dependencies.needsId)),
      tx.select().from(risks).where(eq(risks.planId, planId)).orderBy(asc(risks.position), asc(risks.id)),
      tx
        .select()
        .from(riskFeatures)
        .where(eq(riskFeatures.planId, planId))
        .orderBy(asc(riskFeatures.riskId), asc(riskFeatures.featureId)),
      tx.select().from(fixedCosts).where(eq(fixedCosts.planId, planId)).orderBy(asc(fixedCosts.id)),
      tx.select().from(planParts).where(eq(planParts.planId, planId)).orderBy(asc(planParts.key)),
    ]);
    const { studioId: _, answersSeen: _seen, ...details } = plan;
    const effortOf = groupedBy(effort, row => row.featureId);
    const needsOf = groupedBy(needs, row => row.featureId);
    const threatenedBy = groupedBy(threatened, row => row.riskId);
    return {
      ...details,
      demands: plan.demands && demandsOf(plan.demands),
      features: featureRows.map(({ studioId: _studio, planId: _plan, ...feature }) => ({
        ...feature,
        effortHours: effortHoursOf(effortOf.get(feature.id) ?? []),
        needs: (needsOf.get(feature.id) ?? []).map(row => row.needsId),
      })),
      risks: riskRows.map(({ studioId: _studio, planId: _plan, ...risk }) => ({
        ...risk,
        featureIds: (threatenedBy.get(risk.id) ?? []).map(row => row.featureId),
      })),
      fixedCosts: costRows.map(({ studioId: _studio, planId: _plan, ...cost }) => cost),
      parts: partRows.map(({ studioId: _studio, planId: _plan, ...part }) => part),
    };
  },
});

/** The studio's plans, last worked on first, page by page. */
export const planList = query({
  name: 'plan.list',
  input: z.object({
    search: z.string().trim().max(100).default(''),
    /** The last plan of the page before. */
    cursor: z.object({ updatedAt: z.iso.datetime(), id: id('plan') }).nullish(),
    limit: z.number().int().min(1).max(100).default(30),
  }),
  allow: [members(), system],
  async run({ tx, input: { search, cursor, limit } }) {
    const rows = await tx
      .select({
        ...brief,
        featureCount: tx.$count(features, eq(features.planId, plans.id)),
      })
      .from(plans)
      .where(and(search ? matching(search) : undefined, cursor ? after(cursor) : undefined))
      .orderBy(desc(plans.updatedAt), desc(plans.id))
      .limit(limit + 1);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? { updatedAt: last.updatedAt, id: last.id } : null };
  },
});

/** What plans are called, of those that are there. */
export const planTitles = query({
  name: 'plan.titles',
  input: z.object({ planIds: z.array(id('plan')).max(2000) }),
  allow: [members(), system],
  run: ({ tx, input: { planIds } }) =>
    tx.select({ id: plans.id, title: plans.title }).from(plans).where(inArray(plans.id, planIds)),
});

/** The plans made from one brief, newest first. */
export const plansOfBrief = query({
  name: 'plan.ofBrief',
  input: z.object({ briefId: id('brief') }),
  allow: [members(), system],
  run: ({ tx, input: { briefId } }) =>
    tx
      .select({ id: plans.id, title: plans.title, createdAt: plans.createdAt, updatedAt: plans.updatedAt })
      .from(plans)
      .where(eq(plans.briefId, briefId))
      .orderBy(desc(plans.createdAt), desc(plans.id)),
});

/** The submitted briefs that nobody has planned from yet: their number, and the last changed of them. */
export const briefsToPlan = query({
  name: 'plan.briefsToPlan',
  input: z.object({ limit: z.number().int().min(1).max(30).default(10) }),
  allow: [members(), system],
  async run(scope) {
    const planned = await scope.tx
      .selectDistinct({ briefId: plans.briefId })
      .from(plans)
      .where(isNotNull(plans.briefId));
    return submittedBut.within(scope, {
      briefIds: planned.map(plan => plan.briefId!),
      limit: scope.input.limit,
    });
  },
});

const brief = {
  id: plans.id,
  briefId: plans.briefId,
  title: plans.title,
  clientName: plans.clientName,
  clientEmail: plans.clientEmail,
  startsOn: plans.startsOn,
  revision: plans.revision,
  createdAt: plans.createdAt,
  updatedAt: plans.updatedAt,
};

function matching(search: string): SQL | undefined {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return or(ilike(plans.title, pattern), ilike(plans.clientName, pattern), ilike(plans.clientEmail, pattern));
}

const after = (cursor: { updatedAt: string; id: string }) =>
  sql`(${plans.updatedAt}, ${plans.id}) < (${cursor.updatedAt}::timestamptz, ${cursor.id})`;

function effortHoursOf(rows: { discipline: Discipline; low: number; likely: number; high: number }[]) {
  const effort: EffortHours = {};
  for (const { discipline, low, likely, high } of rows) effort[discipline] = { low, likely, high };
  return effort;
}

function groupedBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
