import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { earlier } from './edition-rules';
import type { SuggestedFeature } from './suggested';
import { fitting } from './words';

/**
 * Adds the catalogue features that others cannot do without, and theirs in turn; each says who needs it,
 * and serves what that one serves.
 */
export function withNeeded(
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): SuggestedFeature[] {
  const entries = new Map(catalogue.map(one => [featureKey(one), one]));
  const all = new Map(features.map(one => [one.key, one]));
  const queue = [...features];
  for (let needer = queue.shift(); needer; needer = queue.shift())
    for (const key of needer.needs) {
      const entry = entries.get(key);
      if (all.has(key) || !entry) continue;
      const added: SuggestedFeature = {
        ...fromCatalogue(entry),
        edition: needer.edition,
        serves: needer.serves,
        because: fitting(`“${needer.title}” cannot do without it.`, 300),
      };
      all.set(key, added);
      queue.push(added);
    }
  return [...all.values()].map(one => ({ ...one, needs: one.needs.filter(key => all.has(key)).toSorted() }));
}

/** Moves a feature into a smaller edition where one of that edition needs it. Ends, as editions only fall. */
export function withinEditions(features: readonly SuggestedFeature[]): SuggestedFeature[] {
  const editions = new Map(features.map(one => [one.key, one.edition]));
  for (let moved = true; moved; ) {
    moved = false;
    for (const { key, needs } of features)
      for (const needed of needs) {
        const edition = earlier(editions.get(needed)!, editions.get(key)!);
        if (edition === editions.get(needed)) continue;
        editions.set(needed, edition);
        moved = true;
      }
  }
  return features.map(one => ({ ...one, edition: editions.get(one.key)! }));
}

export const featureKey = (feature: Pick<CatalogueFeature, 'key'>): string => `feature:${feature.key}`;

/** A catalogue entry as a suggestion, before anything is known about why. */
export const fromCatalogue = (entry: CatalogueFeature): SuggestedFeature => ({
  key: featureKey(entry),
  area: entry.area,
  title: entry.title,
  note: entry.summary,
  edition: entry.edition,
  serves: [],
  because: '',
  effortHours: entry.effortHours,
  needs: entry.needs.map(key => `feature:${key}`),
});

/** Without needs that another need already implies, so that what follows from everything stays short. */
export function withoutImplied(keys: readonly string[], features: readonly SuggestedFeature[]): string[] {
  const needsOf = new Map(features.map(one => [one.key, one.needs]));
  const implied = new Set<string>();
  for (const key of keys) {
    const queue = [...(needsOf.get(key) ?? [])];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (implied.has(at)) continue;
      implied.add(at);
      queue.push(...(needsOf.get(at) ?? []));
    }
  }
  return keys.filter(key => !implied.has(key)).toSorted();
}
