import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { planVersions } from '@/db/schema/plan';
import { notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import { demandsOf } from './domain/architecture/kept-demands';
import type { Plan } from './domain/plan';
import type { VersionHead } from './domain/version';
import { planById } from './queries';

/** A plan's versions, newest first, page by page, without what they hold. */
export const planVersionList = query({
  name: 'plan.versions',
  input: z.object({
    planId: id('plan'),
    /** The last version of the page before. */
    cursor: z.object({ createdAt: z.iso.datetime(), id: id('planVersion') }).nullish(),
    limit: z.number().int().min(1).max(100).default(30),
  }),
  allow: [members(), system],
  async run({ tx, input: { planId, cursor, limit } }) {
    const rows: VersionHead[] = await tx
      .select(head)
      .from(planVersions)
      .where(and(eq(planVersions.planId, planId), cursor ? after(cursor) : undefined))
      .orderBy(desc(planVersions.createdAt), desc(planVersions.id))
      .limit(limit + 1);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? { createdAt: last.createdAt, id: last.id } : null };
  },
});

/** One version with all that it holds. */
export const planVersion = query({
  name: 'plan.version',
  input: z.object({ planId: id('plan'), versionId: id('planVersion') }),
  allow: [members(), system],
  async run({ tx, input: { planId, versionId } }): Promise<VersionHead & { content: Plan }> {
    const [version] = await tx
      .select({ ...head, content: planVersions.content })
      .from(planVersions)
      .where(and(eq(planVersions.id, versionId), eq(planVersions.planId, planId)));
    if (!version) throw notFound('That version');
    const { content } = version;
    return { ...version, content: asKeptNow(content) };
  },
});

/** Versions from before something was part of a plan say of it what went without saying then. */
const asKeptNow = (kept: Plan): Plan => ({
  ...kept,
  demands: kept.demands && demandsOf(kept.demands),
  fixedCosts: kept.fixedCosts.map(cost => ({ ...cost, per: cost.per ?? 'project' })),
});

/** A version, or the plan as it is now. */
export const versionOrNow = z.union([id('planVersion'), z.literal('now')]);
export type VersionOrNow = z.output<typeof versionOrNow>;

/** What a plan said at a version, or says now. */
export async function planAt(scope: QueryScope, planId: Id<'plan'>, at: VersionOrNow): Promise<Plan> {
  if (at === 'now') return planById.within(scope, { planId });
  return (await planVersion.within(scope, { planId, versionId: at })).content;
}

const head = {
  id: planVersions.id,
  planId: planVersions.planId,
  revision: planVersions.revision,
  title: planVersions.title,
  reason: planVersions.reason,
  authorName: planVersions.authorName,
  createdAt: planVersions.createdAt,
};

const after = (cursor: { createdAt: string; id: string }) =>
  sql`(${planVersions.createdAt}, ${planVersions.id}) < (${cursor.createdAt}::timestamptz, ${cursor.id})`;
