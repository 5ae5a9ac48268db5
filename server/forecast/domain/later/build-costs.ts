import { EDITIONS, type Edition, type EditionForecast } from '@/server/forecast/engine/types';

type Costs = Pick<EditionForecast, 'cloud' | 'curve'>;

/**
 * What each edition costs to build in some hundred trials of its forecast, the same trials in the same order. Which of
 * them is dear and which is cheap is as they were drawn; how dear is read from the curve of all trials, so that the
 * figures at launch are those that the forecast shows.
 */
export function buildCosts(editions: Readonly<Record<Edition, Costs>>): Record<Edition, number[]> {
  return Object.fromEntries(EDITIONS.map(edition => [edition, costsOf(editions[edition])])) as Record<
    Edition,
    number[]
  >;
}

function costsOf({ cloud, curve }: Costs): number[] {
  const order = cloud.map((_, trial) => trial).sort((a, b) => cloud[a]![0] - cloud[b]![0] || a - b);
  const costs = new Array<number>(order.length);
  order.forEach((trial, rank) => {
    costs[trial] = Math.round(atShare(curve.costMinor, (rank + 1) / order.length));
  });
  return costs;
}

/** In a straight line between two points of a curve that are equal shares apart. */
function atShare(points: readonly number[], share: number): number {
  const place = share * (points.length - 1);
  const before = Math.floor(place + 1e-9);
  const from = points[before]!;
  return from + ((points[before + 1] ?? from) - from) * Math.max(0, place - before);
}
