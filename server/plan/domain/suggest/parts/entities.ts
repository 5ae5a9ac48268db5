import type { CatalogueEntity, EntityField } from '@/server/catalogue/domain/catalogue-entity';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { EDITIONS } from '@/server/forecast/engine/types';
import { EDITION_NAMES } from '../../editions';
import { clientName } from '../client-names';
import { featureKey } from '../needs';
import type { Said } from '../said';
import type { SuggestedFeature, SuggestedPartOf } from '../suggested';
import { quoted } from '../words';

/** The records that the plan's catalogue features keep, by the names that the client has for them. */
export function suggestEntities(
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
  entities: readonly CatalogueEntity[],
  said: readonly Said[],
): SuggestedPartOf<'entity'>[] {
  const broughtBy = bringers(features, catalogue);
  const names = namesFor(
    entities.filter(one => broughtBy.has(one.key)),
    said,
  );
  return entities.flatMap(entity => {
    const [first, ...others] = broughtBy.get(entity.key) ?? [];
    if (!first) return [];
    return [
      {
        key: entityKey(entity.key),
        kind: 'entity' as const,
        content: {
          name: names.get(entity.key) ?? entity.name,
          fields: entity.fields.map(fieldOf),
          note: first.edition === 'mvp' ? '' : `From ${EDITION_NAMES[first.edition]} on.`,
        },
        because: `${quoted(first.title)}${others.length ? ` and ${others.length} more` : ''} ${others.length ? 'keep' : 'keeps'} it.`,
        serves: first.serves,
      },
    ];
  });
}

/** Relations of the catalogue between records that are both in the plan. */
export function suggestRelations(
  present: readonly SuggestedPartOf<'entity'>[],
  entities: readonly CatalogueEntity[],
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): SuggestedPartOf<'relation'>[] {
  const byKey = new Map(present.map(part => [part.key, part]));
  const broughtBy = bringers(features, catalogue);
  return entities.flatMap(entity =>
    entity.relations.flatMap(({ to, kind, label }, at) => {
      const [one, other] = [byKey.get(entityKey(entity.key)), byKey.get(entityKey(to))];
      if (!one || !other) return [];
      const isSecond = entity.relations.slice(0, at).some(before => before.to === to);
      return [
        {
          key: `relation:${entity.key}.${to}${isSecond ? `.${at + 1}` : ''}`,
          kind: 'relation' as const,
          content: { from: one.key, to: other.key, kind, label },
          because: `${keepers(broughtBy.get(entity.key), broughtBy.get(to))}.`,
          serves: one.serves,
        },
      ];
    }),
  );
}

/** Which features keep two records: one keeps both, or each keeps one. A record of the client's own has none. */
function keepers(one: readonly SuggestedFeature[] = [], other: readonly SuggestedFeature[] = []): string {
  const both = one.find(feature => other.includes(feature));
  if (both) return `${quoted(both.title)} keeps both`;
  if (one[0] && other[0]) return `${quoted(one[0].title)} keeps the one, ${quoted(other[0].title)} the other`;
  const [feature] = [...one, ...other];
  return feature
    ? `${quoted(feature.title)} keeps the one, the brief names the other`
    : 'The brief names both';
}

/** Two records are never called the same. */
function namesFor(entities: readonly CatalogueEntity[], said: readonly Said[]): Map<string, string> {
  const taken = new Set(entities.map(one => one.name));
  return new Map(
    entities.flatMap(entity => {
      const name = clientName(entity, said);
      if (taken.has(name)) return [];
      taken.add(name);
      return [[entity.key, name] as const];
    }),
  );
}

export const fieldOf = ({ name, type, personal }: EntityField) => ({
  name,
  type,
  personal: personal ?? false,
});

export const entityKey = (key: string): string => `entity:${key}`;

/** The features that bring each entity, those of the smallest edition first. */
function bringers(
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): Map<string, SuggestedFeature[]> {
  const found = new Map<string, SuggestedFeature[]>();
  const inOrder = EDITIONS.flatMap(edition => features.filter(one => one.edition === edition));
  for (const feature of inOrder)
    for (const key of catalogue.find(one => featureKey(one) === feature.key)?.entities ?? [])
      found.set(key, [...(found.get(key) ?? []), feature]);
  return found;
}
