import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { editionInSentence } from '../editions';
import type { SuggestedFeature } from './suggested';
import { fitting } from './words';

/**
 * Adds the catalogue features that others cannot do without, and theirs in turn; moves those that are
 * there into the smallest edition that needs them. Either way a feature says who needs it, and serves
 * what that one serves. The smallest edition is followed first, so each reason is the most urgent one.
 */
export function withNeeded(
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): SuggestedFeature[] {
  const entries = new Map(catalogue.map(one => [featureKey(one), one]));
  const all = new Map(features.map(one => [one.key, one]));
  for (const edition of EDITIONS) {
    const queue = [...all.values()].filter(one => one.edition === edition);
    for (let needer = queue.shift(); needer; needer = queue.shift())
      for (const key of needer.needs) {
        const there = all.get(key) ?? entryOf(key, entries);
        if (!there || !isLater(there, edition, all.has(key))) continue;
        const needed = neededBy(needer, there, edition);
        all.set(key, needed);
        queue.push(needed);
      }
  }
  return [...all.values()].map(one => ({
    ...one,
    needs: [...new Set(one.needs)].filter(key => all.has(key)).toSorted(),
  }));
}

const entryOf = (
  key: string,
  entries: ReadonlyMap<string, CatalogueFeature>,
): SuggestedFeature | undefined => {
  const entry = entries.get(key);
  return entry && fromCatalogue(entry);
};

const isLater = ({ edition: own }: SuggestedFeature, edition: Edition, isThere: boolean): boolean =>
  !isThere || EDITIONS.indexOf(own) > EDITIONS.indexOf(edition);

const neededBy = (
  needer: SuggestedFeature,
  needed: SuggestedFeature,
  edition: Edition,
): SuggestedFeature => ({
  ...needed,
  edition,
  serves: [...new Set([...needer.serves, ...needed.serves])],
  because: fitting(`“${needer.title}” in ${editionInSentence(edition)} cannot do without it.`, 300),
});

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
