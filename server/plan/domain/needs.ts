import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import { EDITION_NAMES } from './editions';

export interface NeedingFeature {
  id: Id<'feature'>;
  title: string;
  edition: Edition;
  needs: readonly Id<'feature'>[];
}

/**
 * Why the features cannot stand together as they are, in a sentence that names both sides; null when
 * they can. Only what `changed` is part of is looked at: the rest was right before.
 */
export function wrongNeeds(features: readonly NeedingFeature[], changed: Id<'feature'>): string | null {
  const byId = new Map(features.map(feature => [feature.id, feature]));
  const feature = byId.get(changed);
  if (!feature) return null;
  return unknownNeed(feature, byId) ?? cycleThrough(feature, byId) ?? largerEdition(feature, features, byId);
}

export type NeedBlock = 'circle' | 'later';

/** The features that `id` cannot need, and why: they need it themselves, or come with a larger edition only. */
export function blockedNeeds(
  features: readonly NeedingFeature[],
  id: Id<'feature'>,
): Map<Id<'feature'>, NeedBlock> {
  const blocked = new Map<Id<'feature'>, NeedBlock>();
  const own = features.find(one => one.id === id);
  for (const one of features) if (own && rank(one) > rank(own)) blocked.set(one.id, 'later');
  const queue = [id];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const one of features) {
      if (blocked.get(one.id) === 'circle' || !one.needs.includes(at)) continue;
      blocked.set(one.id, 'circle');
      queue.push(one.id);
    }
  }
  return blocked;
}

type ById = ReadonlyMap<Id<'feature'>, NeedingFeature>;

function unknownNeed(feature: NeedingFeature, byId: ById): string | null {
  if (feature.needs.every(needed => byId.has(needed))) return null;
  return `A feature that “${feature.title}” needs is not in this plan any more. Reload and choose again.`;
}

function cycleThrough(feature: NeedingFeature, byId: ById): string | null {
  for (const first of feature.needs) {
    if (first === feature.id) return `“${feature.title}” cannot need itself.`;
    const path = pathBetween(first, feature.id, byId);
    if (!path) continue;
    const [needed, ...rest] = path.map(id => byId.get(id)!.title);
    const chain = rest.map(title => `needs “${title}”`).join(', which ');
    return `“${feature.title}” cannot need “${needed}”, because “${needed}” ${chain}. Take one of these away first.`;
  }
  return null;
}

/** The needs that lead from one feature to another, both included; null when none do. */
function pathBetween(from: Id<'feature'>, to: Id<'feature'>, byId: ById): Id<'feature'>[] | null {
  const cameFrom = new Map<Id<'feature'>, Id<'feature'> | null>([[from, null]]);
  const queue = [from];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === to) {
      const path: Id<'feature'>[] = [];
      for (let step: Id<'feature'> | null = at; step; step = cameFrom.get(step) ?? null) path.unshift(step);
      return path;
    }
    for (const next of byId.get(at)?.needs ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

function largerEdition(feature: NeedingFeature, all: readonly NeedingFeature[], byId: ById): string | null {
  for (const id of feature.needs) {
    const needed = byId.get(id)!;
    if (rank(needed) > rank(feature)) return sentence(feature, needed);
  }
  const needing = all.find(other => other.needs.includes(feature.id) && rank(other) < rank(feature));
  return needing ? sentence(needing, feature) : null;
}

const sentence = (feature: NeedingFeature, needed: NeedingFeature) =>
  `“${feature.title}” is in ${EDITION_NAMES[feature.edition]} and cannot need “${needed.title}”, which comes only with ` +
  `${EDITION_NAMES[needed.edition]}. Move one of them to the other’s edition first.`;

const rank = (feature: NeedingFeature) => EDITIONS.indexOf(feature.edition);
