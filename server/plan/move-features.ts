import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { featureFields } from './domain/fields';
import { positionFor, START, STEP } from './domain/place';
import { featuresInOrder, type Placed, writePlaces } from './feature-rows';
import { holdPlan, laterThan, planners, touchPlan } from './touch';

/**
 * Puts features into other places, one after the other, as when several rows or a whole area move. The
 * order is not part of what `updatedAt` guards; the area is.
 */
export const moveFeatures = command({
  name: 'plan.moveFeatures',
  input: z.object({
    planId: id('plan'),
    moves: z
      .array(
        z.object({
          featureId: id('feature'),
          area: featureFields.shape.area,
          /** Null: first in the area. `start`: first of the plan. */
          after: z.union([id('feature'), z.literal(START), z.null()]),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  allow: planners,
  async run(scope) {
    const { now, input } = scope;
    const { planId, moves } = input;
    const held = await holdPlan(scope, planId);
    const before = await featuresInOrder(scope, planId);
    const after = moves.reduce<Placed[]>(moved, before);
    const was = new Map(before.map(one => [one.id, one]));
    const changed = after.flatMap(one => {
      const { area, position, updatedAt } = was.get(one.id)!;
      if (area === one.area && position === one.position) return [];
      return [{ ...one, updatedAt: area === one.area ? updatedAt : laterThan(now, updatedAt) }];
    });
    const wanted = new Set<string>(moves.map(move => move.featureId));
    if (!before.some(one => wanted.has(one.id))) throw notFound('That feature');
    const { revision } = changed.length ? await touchPlan(scope, planId) : held;
    await writePlaces(scope, planId, changed);
    return {
      revision,
      moved: changed.map(({ id: featureId, updatedAt, position }) => ({ featureId, updatedAt, position })),
    };
  },
  audit: ({ planId, moves }) => ({
    subject: planId,
    detail: { moved: moves.map(move => move.featureId), area: moves[0]!.area },
  }),
});

/** The features once one has its new place; one that was removed meanwhile has none, and the others still move. */
function moved(
  placed: Placed[],
  {
    featureId,
    area,
    after,
  }: { featureId: Id<'feature'>; area: string; after: Id<'feature'> | 'start' | null },
): Placed[] {
  const at = placed.findIndex(one => one.id === featureId);
  const one = placed[at];
  if (!one) return placed;
  const rest = placed.filter(other => other !== one);
  const stands = positionFor(rest, area, after);
  // There is no room left between its neighbours: all are numbered again.
  const spaced = stands === null ? rest.map((other, n) => ({ ...other, position: (n + 1) * STEP })) : rest;
  const position = stands ?? positionFor(spaced, area, after)!;
  const next = spaced.findIndex(other => other.position > position);
  const place = next === -1 ? spaced.length : next;
  if (place === at && area === one.area && spaced === rest) return placed;
  return spaced.toSpliced(place, 0, { ...one, area, position });
}
