import { and, asc, eq } from 'drizzle-orm';
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
  for (const one of spaced)
    await scope.tx.update(features).set({ position: one.position }).where(eq(features.id, one.id));
  return positionFor(spaced, place.area, place.after)!;
}

export const featuresInOrder = ({ tx }: CommandScope, planId: Id<'plan'>) =>
  tx
    .select({ id: features.id, position: features.position, area: features.area })
    .from(features)
    .where(eq(features.planId, planId))
    .orderBy(asc(features.position), asc(features.id));
