import { withoutImplied } from './needs';
import type { SuggestedFeature } from './suggested';

const LAUNCH = 'feature:launch';

/** The launch waits for all of the MVP; needs that others imply are left out. */
export function withLaunchLast(features: readonly SuggestedFeature[]): SuggestedFeature[] {
  const launch = features.find(one => one.key === LAUNCH);
  if (!launch) return [...features];
  const after = followers(LAUNCH, features);
  const all = features
    .filter(one => one.edition === 'mvp' && one.key !== LAUNCH && !after.has(one.key) && !isSteering(one))
    .map(one => one.key);
  const needs = withoutImplied([...new Set([...launch.needs, ...all])], features);
  return features.map(one => (one === launch ? { ...one, needs } : one));
}

/** What waits for a feature itself, directly or through others. */
function followers(key: string, features: readonly SuggestedFeature[]): Set<string> {
  const found = new Set<string>();
  const queue = [key];
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const one of features)
      if (one.needs.includes(at) && !found.has(one.key)) {
        found.add(one.key);
        queue.push(one.key);
      }
  return found;
}

/** Goes on until the end, so nothing waits for it. */
const isSteering = ({ key }: SuggestedFeature): boolean => key.startsWith('feature:steering');
