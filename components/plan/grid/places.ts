import type { PlanFeature } from '@/server/plan/domain/plan';
import type { Group } from '../groups';

/** Lines that stand below the row of a feature: one for each of its conflicts. */
export type LinesBelow = ReadonlyMap<string, readonly unknown[]>;

/** The number of each feature's row among all rows of the grid, drawn or not, and the next one. */
export function indexesFrom(
  first: number,
  features: readonly Pick<PlanFeature, 'id'>[],
  below: LinesBelow,
): { indexes: number[]; next: number } {
  let next = first;
  const indexes = features.map(({ id }) => {
    const index = next;
    next += 1 + (below.get(id)?.length ?? 0);
    return index;
  });
  return { indexes, next };
}

/**
 * Where each area begins, and the row after the last: the head is the first row, and an area has its own,
 * its features with what stands below them, and the line to add one.
 */
export function placesOf(
  groups: readonly Group[],
  closed: readonly string[],
  canAdd: boolean,
  below: LinesBelow,
): { areas: { rowsBefore: number; firstIndex: number }[]; next: number } {
  let rowsBefore = 0;
  let next = 2;
  const areas = groups.map(({ area, features }) => {
    const place = { rowsBefore, firstIndex: next };
    next++;
    if (closed.includes(area)) return place;
    rowsBefore += features.length;
    next = indexesFrom(next, features, below).next + (canAdd ? 1 : 0);
    return place;
  });
  return { areas, next };
}
