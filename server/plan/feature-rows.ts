import { asc, eq, sql } from 'drizzle-orm';
import { features } from '@/db/schema/plan';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import type { CommandScope } from '@/server/kernel/command';
import type { Id } from '@/server/kernel/ids';
import { positionFor, type START, STEP } from './domain/place';
import type { EffortHours } from './domain/plan';

/** Plain writing of what hangs on a feature. The plan is held by `touchPlan` meanwhile. */

export const effortRows = (studioId: Id<'studio'>, featureId: Id<'feature'>, effort: EffortHours) =>
  DISCIPLINES.flatMap(discipline => {
    const range = effort[discipline];
    return range ? [{ studioId, featureId, discipline, ...range }] : [];
  });

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
