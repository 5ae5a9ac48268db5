import { type Said, textOf } from './said';
import type { SuggestedFeature } from './suggested';
import { shared } from './words';

const LEAST_SHARED = 2;

/**
 * A goal is served by the features of a core feature that speaks of it: where that answer, with its
 * reason, shares two meaning words with the goal ("missed sessions"), what serves the one serves the other.
 */
export function withGoals(features: readonly SuggestedFeature[], said: readonly Said[]): SuggestedFeature[] {
  const goals = said.filter(one => one.section === 'goals');
  const asked = said.filter(one => one.section === 'features');
  const speaksOf = new Map(
    asked.map(one => [
      one.ref,
      goals.filter(goal => shared(goal.head, textOf(one)) >= LEAST_SHARED).map(goal => goal.ref),
    ]),
  );
  const order = new Map(said.map((one, at) => [one.ref, at]));
  return features.map(feature => {
    if (!isAbout(feature)) return feature;
    const serves = new Set([...feature.serves, ...feature.serves.flatMap(ref => speaksOf.get(ref) ?? [])]);
    if (serves.size === feature.serves.length) return feature;
    return { ...feature, serves: [...serves].toSorted((a, b) => order.get(a)! - order.get(b)!) };
  });
}

/** What every product needs cites answers without being about them. */
const isAbout = ({ area }: SuggestedFeature): boolean =>
  !['Foundations', 'Operations', 'Launch'].includes(area);
