import { and, eq, inArray } from 'drizzle-orm';
import { excluded } from '@/db/excluded';
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
import { sameContent } from '@/server/brief/domain/same-content';
import type { CommandScope } from '@/server/kernel/command';
import { inBatches } from './batches';
import type { Plan, PlanFeature } from './domain/plan';
import { effortRows } from './feature-rows';
import { laterThan } from './touch';

/**
 * Writes all that makes `before`, the plan as it is, into `after`. What is the same is not touched, so
 * that nobody's open edit of it becomes a conflict. The plan is held by `touchPlan` meanwhile.
 */
export async function writePlan(scope: CommandScope, before: Plan, after: Plan): Promise<void> {
  await writeDetails(scope, before, after);
  const foreign = await writeFeatures(scope, before, after);
  await writeRisks(scope, before, after, foreign);
  await writeFixedCosts(scope, before, after);
  await writeParts(scope, before, after);
}

async function writeDetails({ tx }: CommandScope, before: Plan, after: Plan): Promise<void> {
  const { title, clientName, clientEmail, startsOn, budgetMinor, deadline, systemicShare, demands } = after;
  const details = { title, clientName, clientEmail, startsOn, budgetMinor, deadline, systemicShare, demands };
  await tx.update(plans).set(details).where(eq(plans.id, before.id));
}

type Foreign = ReadonlySet<PlanFeature['id']>;

/** Answers the features whose ids are of another plan by now: those are left alone, with all that hangs on them. */
async function writeFeatures({ tx, actor, now }: CommandScope, before: Plan, after: Plan): Promise<Foreign> {
  const ids = { studioId: actor.studioId!, planId: before.id };
  const { gone, written } = difference(before.features, after.features, said);
  if (gone.length)
    await tx.delete(features).where(and(eq(features.planId, before.id), inArray(features.id, gone)));
  if (!written.length) return new Set();
  const own = await tx
    .insert(features)
    .values(
      written.map(({ one, was }) => {
        const { effortHours: _hours, needs: _needs, updatedAt: _then, ...fields } = one;
        return { ...fields, ...ids, updatedAt: instantOf(one, was, now) };
      }),
    )
    .onConflictDoUpdate({
      target: features.id,
      setWhere: eq(features.planId, before.id),
      set: excluded(features, [
        'position',
        'area',
        'title',
        'note',
        'edition',
        'serves',
        'because',
        'origin',
        'updatedAt',
      ]),
    })
    .returning({ id: features.id });
  const writtenIds = own.map(row => row.id);
  const isOwn = new Set(writtenIds);
  const foreign = new Set(written.map(({ one }) => one.id).filter(featureId => !isOwn.has(featureId)));
  const mine = written.filter(({ one }) => isOwn.has(one.id));
  await tx.delete(estimates).where(inArray(estimates.featureId, writtenIds));
  await tx
    .delete(dependencies)
    .where(and(eq(dependencies.planId, before.id), inArray(dependencies.featureId, writtenIds)));
  const hours = mine.flatMap(({ one }) => effortRows(ids.studioId, one.id, one.effortHours));
  for (const some of inBatches(hours)) await tx.insert(estimates).values(some);
  const needs = mine.flatMap(({ one }) =>
    one.needs
      .filter(needsId => !foreign.has(needsId))
      .map(needsId => ({ ...ids, featureId: one.id, needsId })),
  );
  for (const some of inBatches(needs)) await tx.insert(dependencies).values(some);
  return foreign;
}

async function writeRisks(
  { tx, actor, now }: CommandScope,
  before: Plan,
  after: Plan,
  foreign: Foreign,
): Promise<void> {
  const ids = { studioId: actor.studioId!, planId: before.id };
  const { gone, written } = difference(before.risks, after.risks, said);
  if (gone.length) await tx.delete(risks).where(and(eq(risks.planId, before.id), inArray(risks.id, gone)));
  if (!written.length) return;
  const own = await tx
    .insert(risks)
    .values(
      written.map(({ one, was }) => {
        const { featureIds: _ids, updatedAt: _then, ...fields } = one;
        return { ...fields, ...ids, updatedAt: instantOf(one, was, now) };
      }),
    )
    .onConflictDoUpdate({
      target: risks.id,
      setWhere: eq(risks.planId, before.id),
      set: excluded(risks, [
        'position',
        'title',
        'response',
        'because',
        'origin',
        'probability',
        'edition',
        'impact',
        'low',
        'likely',
        'high',
        'updatedAt',
      ]),
    })
    .returning({ id: risks.id });
  const writtenIds = own.map(row => row.id);
  const isOwn = new Set(writtenIds);
  await tx
    .delete(riskFeatures)
    .where(and(eq(riskFeatures.planId, before.id), inArray(riskFeatures.riskId, writtenIds)));
  const threatened = written.flatMap(({ one }) =>
    isOwn.has(one.id)
      ? one.featureIds
          .filter(featureId => !foreign.has(featureId))
          .map(featureId => ({ ...ids, riskId: one.id, featureId }))
      : [],
  );
  for (const some of inBatches(threatened)) await tx.insert(riskFeatures).values(some);
}

async function writeFixedCosts({ tx, actor }: CommandScope, before: Plan, after: Plan): Promise<void> {
  const { gone, written } = difference(before.fixedCosts, after.fixedCosts, one => one);
  if (gone.length)
    await tx.delete(fixedCosts).where(and(eq(fixedCosts.planId, before.id), inArray(fixedCosts.id, gone)));
  if (!written.length) return;
  await tx
    .insert(fixedCosts)
    .values(written.map(({ one }) => ({ ...one, studioId: actor.studioId!, planId: before.id })))
    .onConflictDoUpdate({
      target: fixedCosts.id,
      setWhere: eq(fixedCosts.planId, before.id),
      set: excluded(fixedCosts, ['title', 'amountMinor', 'edition', 'per']),
    });
}

async function writeParts({ tx, actor, now }: CommandScope, before: Plan, after: Plan): Promise<void> {
  const named = (plan: Plan) => plan.parts.map(part => ({ ...part, id: part.key }));
  const { gone, written } = difference(named(before), named(after), said);
  if (gone.length)
    await tx.delete(planParts).where(and(eq(planParts.planId, before.id), inArray(planParts.key, gone)));
  if (!written.length) return;
  await tx
    .insert(planParts)
    .values(
      written.map(({ one: { id: _id, ...part }, was }) => ({
        ...part,
        studioId: actor.studioId!,
        planId: before.id,
        updatedAt: instantOf(part, was, now),
      })),
    )
    .onConflictDoUpdate({
      target: [planParts.planId, planParts.key],
      set: excluded(planParts, [
        'kind',
        'state',
        'content',
        'suggested',
        'because',
        'serves',
        'position',
        'updatedAt',
      ]),
    });
}

interface Written<T> {
  one: T;
  was: T | undefined;
}

/** What is to be removed, and what is new or says something else than before. */
function difference<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  content: (one: T) => unknown,
): { gone: T['id'][]; written: Written<T>[] } {
  const old = new Map(before.map(one => [one.id, one]));
  const kept = new Set(after.map(one => one.id));
  return {
    gone: before.filter(one => !kept.has(one.id)).map(one => one.id),
    written: after
      .map(one => ({ one, was: old.get(one.id) }))
      .filter(({ one, was }) => !was || !sameContent(content(one), content(was))),
  };
}

const said = ({ updatedAt: _, ...content }: { updatedAt: string }) => content;

/** Where only its place changed it is no other state of it, as in `plan.moveFeature`. */
function instantOf<T extends Pick<PlanFeature, 'updatedAt'> & { position: number }>(
  one: T,
  was: T | undefined,
  now: string,
): string {
  if (!was) return laterThan(now, one.updatedAt);
  const moved = sameContent(said({ ...one, position: 0 } as T), said({ ...was, position: 0 } as T));
  return moved ? was.updatedAt : laterThan(now, was.updatedAt);
}
