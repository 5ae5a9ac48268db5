import type { SuggestedFeature } from './suggested';

/** Takes out the needs that would make features wait for each other; a studio's own catalogue may hold some. */
export function withoutCircles(features: readonly SuggestedFeature[]): SuggestedFeature[] {
  const kept = new Map<string, string[]>(features.map(one => [one.key, []]));
  for (const { key, needs } of features)
    for (const needed of needs)
      if (needed !== key && !reaches(needed, key, kept)) kept.get(key)!.push(needed);
  return features.map(one => ({ ...one, needs: kept.get(one.key)! }));
}

function reaches(from: string, to: string, needs: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([from]);
  const queue = [from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === to) return true;
    for (const next of needs.get(at) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return false;
}
