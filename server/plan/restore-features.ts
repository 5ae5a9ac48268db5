import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { dependencies, estimates, features, riskFeatures, risks } from '@/db/schema/plan';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { inBatches } from './batches';
import { featureFields } from './domain/fields';
import { wrongNeeds } from './domain/needs';
import { positionSchema } from './domain/place';
import { effortRows } from './feature-rows';
import { planById } from './queries';
import { rememberOrigins } from './remember-origins';
import { holdPlan, laterThan, planners, touchPlan } from './touch';

const removedSchema = z.object({
  feature: featureFields.extend({
    id: id('feature'),
    position: positionSchema,
    updatedAt: z.iso.datetime(),
  }),
  neededBy: z.array(id('feature')).max(1_000),
  threatenedBy: z.array(id('risk')).max(1_000),
});
type Removed = z.output<typeof removedSchema>;

/**
 * Puts back features that were removed, with their ids, their places, and what needed them: all of them, or
 * none. What is gone by now (a feature, a risk) is left out. One that is there already, as after a call
 * tried again, stays. Answers in the order asked.
 */
export const restoreFeatures = command({
  name: 'plan.restoreFeatures',
  input: z.object({ planId: id('plan'), removed: z.array(removedSchema).min(1).max(300) }),
  allow: planners,
  async run(scope) {
    const { planId, removed } = scope.input;
    const { tx, now } = scope;
    const held = await holdPlan(scope, planId);
    const ids = removed.map(one => one.feature.id);
    const there = await tx
      .select({ id: features.id, planId: features.planId, updatedAt: features.updatedAt })
      .from(features)
      .where(or(eq(features.planId, planId), inArray(features.id, ids)));
    if (there.some(one => one.planId !== planId)) throw conflict('This feature is part of another plan.');
    const states = new Map(there.map(one => [one.id, one.updatedAt]));
    const back = [...new Map(removed.map(one => [one.feature.id, one])).values()].filter(
      one => !states.has(one.feature.id),
    );
    for (const { feature } of back) states.set(feature.id, laterThan(now, feature.updatedAt));
    const { revision } = back.length ? await touchPlan(scope, planId) : held;
    if (back.length) {
      await write(scope, planId, back, states);
      await assertStanding(scope, planId, back);
    }
    const restored = removed.map(({ feature }) => ({
      featureId: feature.id,
      updatedAt: states.get(feature.id)!,
    }));
    return { revision, restored };
  },
  audit: ({ planId, removed }) => ({
    subject: planId,
    detail: {
      restored: removed.map(({ feature: { id: featureId, title } }) => ({ featureId, title })),
    },
  }),
});

/** `states` are of all features that the plan then has. */
async function write(
  scope: CommandScope,
  planId: Id<'plan'>,
  back: readonly Removed[],
  states: ReadonlyMap<Id<'feature'>, string>,
): Promise<void> {
  const { tx, actor } = scope;
  const ids = { studioId: actor.studioId!, planId };
  const rows = back.map(({ feature: { effortHours: _hours, needs: _needs, ...fields } }) => ({
    ...fields,
    ...ids,
    updatedAt: states.get(fields.id)!,
  }));
  for (const some of inBatches(rows)) await tx.insert(features).values(some);
  await rememberOrigins(
    scope,
    planId,
    'feature',
    back.map(({ feature }) => feature.origin),
  );
  const hours = back.flatMap(({ feature }) => effortRows(ids.studioId, feature.id, feature.effortHours));
  for (const some of inBatches(hours)) await tx.insert(estimates).values(some);
  const needs = back
    .flatMap(({ feature, neededBy }) => [
      ...feature.needs.map(needsId => ({ ...ids, featureId: feature.id, needsId })),
      ...neededBy.map(featureId => ({ ...ids, featureId, needsId: feature.id })),
    ])
    .filter(({ featureId, needsId }) => states.has(featureId) && states.has(needsId));
  // Where both come back, each says of the other.
  for (const some of inBatches(needs)) await tx.insert(dependencies).values(some).onConflictDoNothing();
  const stillRisks = await risksOf(
    scope,
    planId,
    back.flatMap(one => one.threatenedBy),
  );
  const threatened = back.flatMap(({ feature, threatenedBy }) =>
    threatenedBy
      .filter(riskId => stillRisks.has(riskId))
      .map(riskId => ({ ...ids, riskId, featureId: feature.id })),
  );
  for (const some of inBatches(threatened)) await tx.insert(riskFeatures).values(some).onConflictDoNothing();
}

async function risksOf(
  { tx }: CommandScope,
  planId: Id<'plan'>,
  wanted: readonly Id<'risk'>[],
): Promise<ReadonlySet<Id<'risk'>>> {
  if (!wanted.length) return new Set();
  const rows = await tx
    .select({ id: risks.id })
    .from(risks)
    .where(and(eq(risks.planId, planId), inArray(risks.id, [...new Set(wanted)])));
  return new Set(rows.map(row => row.id));
}

/** Looked at once all are there: what was changed meanwhile may need one of them, or be needed. */
async function assertStanding(
  scope: CommandScope,
  planId: Id<'plan'>,
  back: readonly Removed[],
): Promise<void> {
  const plan = await planById.within(scope, { planId });
  for (const { feature } of back) {
    const wrong = wrongNeeds(plan.features, feature.id);
    if (wrong) throw invalid(wrong, { needs: wrong });
  }
}
