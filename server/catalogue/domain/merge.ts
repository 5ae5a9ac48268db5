import type { Instant } from '@/server/kernel/clock';
import { areasOf } from './areas';
import { BASE_CATALOGUE } from './base';
import type { CatalogueFeature } from './catalogue-feature';

/** Where a studio's catalogue differs from the one that ships. */
export interface StoredFeature {
  key: string;
  state: 'changed' | 'own' | 'hidden';
  content: CatalogueFeature | null;
  updatedAt: Instant;
}

export type FeatureState = 'base' | StoredFeature['state'];

/** A feature as the studio has it. */
export interface OwnedFeature {
  feature: CatalogueFeature;
  state: FeatureState;
  /** The one that ships, where the studio's differs from it. */
  base: CatalogueFeature | null;
  /** When the studio changed it; null where it is as it ships. */
  updatedAt: Instant | null;
}

/** The studio's catalogue by area: the base with its differences, its own features after the base's. */
export function merged(
  differences: readonly StoredFeature[],
  base: readonly CatalogueFeature[] = BASE_CATALOGUE,
): OwnedFeature[] {
  const byKey = new Map(differences.map(one => [one.key, one]));
  const shipped = base.map((feature): OwnedFeature => {
    const own = byKey.get(feature.key);
    if (!own) return { feature, state: 'base', base: null, updatedAt: null };
    const state = own.state === 'hidden' ? 'hidden' : 'changed';
    return { feature: own.content ?? feature, state, base: feature, updatedAt: own.updatedAt };
  });
  const known = new Set(base.map(feature => feature.key));
  const added = differences.flatMap(({ key, content, state, updatedAt }): OwnedFeature[] =>
    content && state !== 'hidden' && !known.has(key)
      ? [{ feature: content, state: 'own', base: null, updatedAt }]
      : [],
  );
  const all = [...shipped, ...added];
  return areasOf(all).flatMap(area => all.filter(one => one.feature.area === area));
}

/** What a plan is suggested from: without what the studio leaves out, and without needs of it. */
export function offered(catalogue: readonly OwnedFeature[]): CatalogueFeature[] {
  const shown = catalogue.filter(one => one.state !== 'hidden').map(one => one.feature);
  const keys = new Set(shown.map(feature => feature.key));
  return shown.map(feature =>
    feature.needs.every(need => keys.has(need))
      ? feature
      : { ...feature, needs: feature.needs.filter(need => keys.has(need)) },
  );
}
