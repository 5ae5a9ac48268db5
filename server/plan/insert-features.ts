import { asc, eq, inArray } from 'drizzle-orm';
import { dependencies, estimates, features } from '@/db/schema/plan';
import type { CommandScope } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { type Id, newId } from '@/server/kernel/ids';
import { inBatches } from './batches';
import type { FeatureFields } from './domain/fields';
import { wrongNeeds } from './domain/needs';
import { lastInArea, positionFor, STEP } from './domain/place';
import { effortRows, type Placed, writePlaces } from './feature-rows';
import { holdPlan, touchPlan } from './touch';

export interface NewFeature extends FeatureFields {
  featureId?: Id<'feature'> | undefined;
  after?: Id<'feature'> | undefined;
}

export interface Added {
  featureId: Id<'feature'>;
  updatedAt: string;
  position: number;
}

/**
 * Adds features in their order. One whose id the plan has already, as after a call tried again, stays as it
 * is; where all are there, no revision is raised. Throws `invalid` where one's needs cannot stand.
 */
export async function insertFeatures(
  scope: CommandScope,
  planId: Id<'plan'>,
  wanted: readonly NewFeature[],
): Promise<{ revision: number; added: Added[] }> {
  const held = await holdPlan(scope, planId);
  const named = wanted.map(one => ({ ...one, id: one.featureId ?? newId('feature') }));
  const there = await alreadyThere(scope, planId, named);
  const fresh = [...new Map(named.filter(one => !there.has(one.id)).map(one => [one.id, one])).values()];
  if (fresh.length) {
    const { before, after } = placed(await featuresToPlace(scope, planId), fresh);
    await assertStanding(scope, planId, before, fresh);
    await touchPlan(scope, planId);
    await write(scope, planId, fresh, after);
    await writePlaces(scope, planId, renumbered(before, after));
    for (const { id } of fresh)
      there.set(id, { featureId: id, updatedAt: scope.now, position: after.get(id)!.position });
  }
  const { revision } = fresh.length ? await touchPlan(scope, planId) : held;
  return { revision, added: named.map(one => there.get(one.id)!) };
}

type Named = NewFeature & { id: Id<'feature'> };

async function alreadyThere(
  { tx }: CommandScope,
  planId: Id<'plan'>,
  named: readonly Named[],
): Promise<Map<string, Added>> {
  const rows = await tx
    .select({
      featureId: features.id,
      planId: features.planId,
      updatedAt: features.updatedAt,
      position: features.position,
    })
    .from(features)
    .where(
      inArray(
        features.id,
        named.map(one => one.id),
      ),
    );
  if (rows.some(row => row.planId !== planId)) throw conflict('This feature is part of another plan.');
  return new Map(rows.map(({ planId: _, ...row }) => [row.featureId, row]));
}

interface Standing extends Placed {
  title: string;
  edition: NewFeature['edition'];
}

const featuresToPlace = ({ tx }: CommandScope, planId: Id<'plan'>): Promise<Standing[]> =>
  tx
    .select({
      id: features.id,
      title: features.title,
      edition: features.edition,
      area: features.area,
      position: features.position,
      updatedAt: features.updatedAt,
    })
    .from(features)
    .where(eq(features.planId, planId))
    .orderBy(asc(features.position), asc(features.id));

/** Where each feature stands once all are added. */
function placed(before: Standing[], fresh: readonly Named[]) {
  let order: Pick<Placed, 'id' | 'area' | 'position'>[] = before;
  for (const { id, area, after } of fresh) {
    const follows = after ?? lastInArea(order, area);
    let position = positionFor(order, area, follows);
    if (position === null) {
      // There is no room left between its neighbours: all are numbered again.
      order = order.map((one, at) => ({ ...one, position: (at + 1) * STEP }));
      position = positionFor(order, area, follows)!;
    }
    const stands = position;
    const next = order.findIndex(one => one.position > stands);
    order = order.toSpliced(next === -1 ? order.length : next, 0, { id, area, position });
  }
  return { before, after: new Map(order.map(one => [one.id, one])) };
}

const renumbered = (before: readonly Placed[], after: ReadonlyMap<string, { position: number }>): Placed[] =>
  before
    .map(one => ({ ...one, position: after.get(one.id)!.position }))
    .filter((one, at) => one.position !== before[at]!.position);

/** Needs are looked at once all are there: one may need another that comes with it. */
async function assertStanding(
  { tx }: CommandScope,
  planId: Id<'plan'>,
  before: readonly Standing[],
  fresh: readonly Named[],
): Promise<void> {
  if (!fresh.some(one => one.needs.length)) return;
  const pairs = await tx
    .select({ featureId: dependencies.featureId, needsId: dependencies.needsId })
    .from(dependencies)
    .where(eq(dependencies.planId, planId));
  const needsOf = new Map<string, Id<'feature'>[]>(before.map(one => [one.id, []]));
  for (const { featureId, needsId } of pairs) needsOf.get(featureId)?.push(needsId);
  const all = [...before.map(one => ({ ...one, needs: needsOf.get(one.id)! })), ...fresh];
  for (const one of fresh) {
    const wrong = wrongNeeds(all, one.id);
    if (wrong) throw invalid(wrong, { needs: wrong });
  }
}

async function write(
  { tx, actor, now }: CommandScope,
  planId: Id<'plan'>,
  fresh: readonly Named[],
  places: ReadonlyMap<string, { position: number }>,
): Promise<void> {
  const ids = { studioId: actor.studioId!, planId };
  const rows = fresh.map(
    ({ featureId: _id, after: _after, effortHours: _hours, needs: _needs, ...fields }) => ({
      ...fields,
      ...ids,
      position: places.get(fields.id)!.position,
      updatedAt: now,
    }),
  );
  for (const some of inBatches(rows)) await tx.insert(features).values(some);
  const hours = fresh.flatMap(({ id, effortHours }) => effortRows(ids.studioId, id, effortHours));
  for (const some of inBatches(hours)) await tx.insert(estimates).values(some);
  const needs = fresh.flatMap(one =>
    [...new Set(one.needs)].map(needsId => ({ ...ids, featureId: one.id, needsId })),
  );
  for (const some of inBatches(needs)) await tx.insert(dependencies).values(some);
}
