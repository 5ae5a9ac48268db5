import { EngineInputError } from '../errors';
import { graphOf, topologicalOrder } from '../graph';
import type { Feature } from '../types';

/** Throws when features wait for each other in a circle, naming the circle. All needs must exist. */
export function refuseCycles(features: readonly Feature[]): void {
  const indexOf = new Map(features.map((feature, index) => [feature.id, index]));
  const needs = features.map(feature => feature.needs.map(need => indexOf.get(need)!));
  const neededBy = features.map((): number[] => []);
  needs.forEach((needed, index) => {
    for (const need of needed) neededBy[need]!.push(index);
  });
  const order = topologicalOrder(graphOf(neededBy));
  if (order.length === features.length) return;
  const circle = circleAmong(needs, new Set(order));
  const ids = circle.map(index => `'${features[index]!.id}'`);
  throw new EngineInputError(
    `features[${circle[0]!}].needs`,
    circle.length === 1
      ? `${ids[0]} needs itself; take that out`
      : `${[...ids, ids[0]!].join(' needs ')}: they wait for each other; take one of these needs out`,
  );
}

/** Follows unmet needs until a feature comes round again. */
function circleAmong(needs: readonly (readonly number[])[], met: ReadonlySet<number>): number[] {
  const path: number[] = [];
  let at = needs.findIndex((_, index) => !met.has(index));
  for (;;) {
    const seenAt = path.indexOf(at);
    if (seenAt >= 0) return path.slice(seenAt);
    path.push(at);
    at = needs[at]!.find(need => !met.has(need))!;
  }
}
