import { and, asc, eq, sql } from 'drizzle-orm';
import { dependencies, estimates, features } from '@/db/schema/plan';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import type { CommandScope } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { wrongNeeds } from './domain/needs';
import { positionFor, type START, STEP } from './domain/place';
import type { EffortHours } from './domain/plan';

/** Plain writing of what hangs on a feature. The plan is held by `touchPlan` meanwhile. */

export async function writeEffort(
  { tx, actor }: CommandScope,
  featureId: Id<'feature'>,
  effort: EffortHours,
): Promise<void> {
  const rows = DISCIPLINES.flatMap(discipline => {
    const range = effort[discipline];
    return range ? [{ studioId: actor.studioId!, featureId, discipline, ...range }] : [];
  });
  await tx.delete(estimates).where(eq(estimates.featureId, featureId));
  if (rows.length) await tx.insert(estimates).values(rows);
}

export async function writeNeeds(
  { tx, actor }: CommandScope,
  planId: Id<'plan'>,
  featureId: Id<'feature'>,
  needs: readonly Id<'feature'>[],
): Promise<void> {
  await tx
    .delete(dependencies)
    .where(and(eq(dependencies.planId, planId), eq(dependencies.featureId, featureId)));
  if (!needs.length) return;
  const rows = needs.map(needsId => ({ studioId: actor.studioId!, planId, featureId, needsId }));
  await tx.insert(dependencies).values(rows);
}

/** Throws `invalid` where the feature, as `changed` makes it, cannot stand with the others' needs and editions. */
export async function assertNeedsRight(
  { tx }: CommandScope,
  planId: Id<'plan'>,
  changed: {
    id: Id<'feature'>;
    title: string;
    edition: typeof features.$inferSelect.edition;
    needs: readonly Id<'feature'>[];
  },
): Promise<void> {
  const [rows, pairs] = await Promise.all([
    tx
      .select({ id: features.id, title: features.title, edition: features.edition })
      .from(features)
      .where(eq(features.planId, planId)),
    tx.select().from(dependencies).where(eq(dependencies.planId, planId)),
  ]);
  const others = rows
    .filter(row => row.id !== changed.id)
    .map(row => ({
      ...row,
      needs: pairs.filter(pair => pair.featureId === row.id).map(pair => pair.needsId),
    }));
  const wrong = wrongNeeds([...others, changed], changed.id);
  if (wrong) throw invalid(wrong, { needs: wrong });
}

/** The position directly after `after`, or first in the area; numbers all again where there is no room. */
export async function findPosition(
  scope: CommandScope,
  planId: Id<'plan'>,
  place: { area: string; after: Id<'feature'> | typeof START | null; without?: Id<'feature'> },
): Promise<number> {
  const placed = (await featuresInOrder(scope, planId)).filter(one => one.id !== place.without);
  const position = positionFor(placed, place.area, place.after);
  if (position !== null) return position;
  const spaced = placed.map((one, at) => ({ ...one, position: (at + 1) * STEP }));
  await writePlaces(scope, planId, spaced);
  return positionFor(spaced, place.area, place.after)!;
}

export interface Placed {
  id: Id<'feature'>;
  area: string;
  position: number;
  updatedAt: string;
}

/** Writes places in one statement, however many. */
export async function writePlaces(
  { tx }: CommandScope,
  planId: Id<'plan'>,
  places: readonly Placed[],
): Promise<void> {
  if (!places.length) return;
  const rows = JSON.stringify(
    places.map(({ id, area, position, updatedAt: at }) => ({ id, area, position, at })),
  );
  await tx.execute(sql`
    update features set area = place.area, position = place.position, updated_at = place.at
    from jsonb_to_recordset(${rows}::jsonb)
      as place (id text, area text, position double precision, at timestamptz)
    where features.id = place.id and features.plan_id = ${planId}`);
}

export const featuresInOrder = ({ tx }: CommandScope, planId: Id<'plan'>): Promise<Placed[]> =>
  tx
    .select({
      id: features.id,
      area: features.area,
      position: features.position,
      updatedAt: features.updatedAt,
    })
    .from(features)
    .where(eq(features.planId, planId))
    .orderBy(asc(features.position), asc(features.id));
