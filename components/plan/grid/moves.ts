import { START } from '@/server/plan/domain/place';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { Move } from '../changes';
import type { Group } from '../groups';

type FeatureId = PlanFeature['id'];

/** Features after one another at one place. */
export function placed(ids: readonly FeatureId[], area: string, after: Move['after']): Move[] {
  return ids.map((featureId, at) => ({ featureId, area, after: at ? ids[at - 1]! : after }));
}

/**
 * Rows of one area one place up or down together; over the edge of the area, into the next one. Null
 * where there is nowhere to go, or the rows are of several areas.
 */
export function movedBy(ids: readonly FeatureId[], by: 1 | -1, groups: readonly Group[]): Move[] | null {
  const at = groups.findIndex(group => group.features.some(feature => feature.id === ids[0]));
  const group = groups[at];
  if (!group) return null;
  const own = group.features.map(feature => feature.id);
  if (!ids.every(id => own.includes(id))) return null;
  const [first, last] = [own.indexOf(ids[0]!), own.indexOf(ids.at(-1)!)];
  if (by === -1 && first > 0) return placed(ids, group.area, own[first - 2] ?? null);
  if (by === 1 && last < own.length - 1) return placed(ids, group.area, own[last + 1]!);
  const next = groups[at + by];
  if (!next) return null;
  return placed(ids, next.area, by === -1 ? (next.features.at(-1)?.id ?? null) : null);
}

/** A whole area before another one, or behind all where there is none; null where it stands there already. */
export function areaBefore(
  features: readonly PlanFeature[],
  area: string,
  before: string | null,
): Move[] | null {
  if (area === before) return null;
  const own = features.filter(feature => feature.area === area);
  const rest = features.filter(feature => feature.area !== area);
  const at = before === null ? rest.length : rest.findIndex(feature => feature.area === before);
  if (!own.length || at === -1) return null;
  return placed(
    own.map(feature => feature.id),
    area,
    rest[at - 1]?.id ?? START,
  );
}

/** A whole area one place up or down. */
export function areaMovedBy(features: readonly PlanFeature[], area: string, by: 1 | -1): Move[] | null {
  const areas = [...new Set(features.map(feature => feature.area))];
  const at = areas.indexOf(area);
  if (by === -1) return at > 0 ? areaBefore(features, area, areas[at - 1]!) : null;
  if (at === -1 || at === areas.length - 1) return null;
  return areaBefore(features, area, areas[at + 2] ?? null);
}
