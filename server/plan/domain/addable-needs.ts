import { EDITIONS, type Edition } from '@/server/forecast/engine/types';

interface Need {
  featureId: string;
  needsId: string;
}

/**
 * Of the needs that are suggested, those that can be added one after the other: none that closes a
 * circle with what is there, and none on a feature that comes only with a larger edition.
 */
export function addableNeeds<N extends Need>(
  features: readonly { id: string; edition: Edition; needs: readonly string[] }[],
  suggested: readonly N[],
): N[] {
  const needs = new Map(features.map(feature => [feature.id, new Set(feature.needs)]));
  const rank = new Map(features.map(feature => [feature.id, EDITIONS.indexOf(feature.edition)]));
  return suggested.filter(({ featureId, needsId }) => {
    if (rank.get(needsId)! > rank.get(featureId)! || leadsTo(needs, needsId, featureId)) return false;
    needs.get(featureId)!.add(needsId);
    return true;
  });
}

function leadsTo(needs: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
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
