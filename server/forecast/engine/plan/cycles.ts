import { EngineInputError } from '../errors';
import type { Feature } from '../types';

/** Throws when features wait for each other in a circle, naming the circle. All needs must exist. */
export function refuseCycles(features: readonly Feature[]): void {
  const indexOf = new Map(features.map((feature, index) => [feature.id, index]));
  const needsLeft = features.map(feature => feature.needs.length);
  const neededBy: number[][] = features.map(() => []);
  features.forEach((feature, index) => {
    for (const need of feature.needs) neededBy[indexOf.get(need)!]!.push(index);
  });
  const done = features.map((_, index) => index).filter(index => needsLeft[index] === 0);
  for (let next = 0; next < done.length; next++) {
    for (const waiting of neededBy[done[next]!]!) {
      needsLeft[waiting]!--;
      if (needsLeft[waiting] === 0) done.push(waiting);
    }
  }
  if (done.length === features.length) return;
  const circle = circleAmong(features, indexOf, new Set(done));
  const place = indexOf.get(circle[0]!)!;
  throw new EngineInputError(
    `features[${place}].needs`,
    circle.length === 1
      ? `'${circle[0]}' needs itself; take that out`
      : `${[...circle, circle[0]!].map(id => `'${id}'`).join(' needs ')}: they wait for each other; take one of these needs out`,
  );
}

/** Follows unmet needs until a feature comes round again. */
function circleAmong(
  features: readonly Feature[],
  indexOf: ReadonlyMap<string, number>,
  done: ReadonlySet<number>,
): string[] {
  const path: string[] = [];
  let at = features.findIndex((_, index) => !done.has(index));
  for (;;) {
    const feature = features[at]!;
    const seenAt = path.indexOf(feature.id);
    if (seenAt >= 0) return path.slice(seenAt);
    path.push(feature.id);
    at = indexOf.get(feature.needs.find(need => !done.has(indexOf.get(need)!))!)!;
  }
}
