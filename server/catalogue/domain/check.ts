import type { Id } from '@/server/kernel/ids';
import { wrongNeeds } from '@/server/plan/domain/needs';
import type { CatalogueFeature } from './catalogue-feature';
import { CATALOGUE_ENTITIES } from './entities';

/**
 * Why a feature cannot stand in a catalogue, by field, in sentences; empty when it can. `all` is the
 * catalogue without it, with what is left out.
 */
export function problemsOf(
  feature: CatalogueFeature,
  all: readonly CatalogueFeature[],
): Record<string, string> {
  const problems: Record<string, string> = {};
  const others = all.filter(one => one.key !== feature.key);
  const title = feature.title.toLowerCase();
  const namesake = others.find(one => one.title.toLowerCase() === title);
  if (namesake) {
    problems['title'] =
      `There is a feature “${namesake.title}” in ${namesake.area}. Give this one another title, or change that one.`;
  }
  const keys = new Set([feature.key, ...others.map(one => one.key)]);
  const missing = feature.needs.find(need => !keys.has(need));
  const wrong = missing
    ? `A feature that it needs, “${missing}”, is not in the catalogue any more. Choose its needs again.`
    : wrongNeeds([feature, ...others].map(asNeeding), asId(feature.key));
  if (wrong) problems['needs'] = wrong;
  const unknown = feature.entities.find(key => !CATALOGUE_ENTITIES.some(entity => entity.key === key));
  if (unknown) problems['entities'] = `There are no records called “${unknown}”. Choose from the list.`;
  return problems;
}

/** The rules of needs are the plan's; a catalogue names its features by key in place of an id. */
export const asNeeding = ({
  key,
  title,
  edition,
  needs,
}: Pick<CatalogueFeature, 'key' | 'title' | 'edition' | 'needs'>) => ({
  id: asId(key),
  title,
  edition,
  needs: needs.map(asId),
});
const asId = (key: string) => key as Id<'feature'>;
