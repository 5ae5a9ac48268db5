import { z } from 'zod';
import type { Id } from '@/server/kernel/ids';

interface Placed {
  id: Id<'feature'>;
  position: number;
  area: string;
}

/** Room between two new neighbours, so that many fit between them before all must be numbered again. */
export const STEP = 1024;
const LEAST_GAP = 1e-6;

/** A place as it comes from outside: not so far off that places are no longer apart. */
export const positionSchema = z.number().min(-1e9).max(1e9);

/** In place of a feature to follow: the very beginning of the plan. */
export const START = 'start';

/**
 * Where a feature goes: directly after `after`, at the beginning of its area when `after` is null, or
 * before all others at `START`.
 * `features` are in order and without the one that is placed. Null when there is no room left between
 * the neighbours: then number all again and ask once more.
 */
export function positionFor(
  features: readonly Placed[],
  area: string,
  after: Id<'feature'> | typeof START | null,
): number | null {
  if (after === START) return features[0] ? features[0].position - STEP : STEP;
  const found = features.findIndex(one => (after === null ? one.area === area : one.id === after));
  // A new area, or a neighbour that is gone: at the end.
  const place = found === -1 ? features.length : after === null ? found : found + 1;
  const before = features[place - 1]?.position;
  const next = features[place]?.position;
  if (before === undefined && next === undefined) return STEP;
  if (before === undefined) return next! - STEP;
  if (next === undefined) return before + STEP;
  return next - before > LEAST_GAP ? (before + next) / 2 : null;
}

export const lastInArea = (features: readonly Placed[], area: string): Id<'feature'> | null =>
  features.findLast(one => one.area === area)?.id ?? null;
