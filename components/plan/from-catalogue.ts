import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { EDITIONS } from '@/server/forecast/engine/types';
import { newId } from '@/server/kernel/ids';
import { wrongNeeds } from '@/server/plan/domain/needs';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { endPosition } from './changes';

export const originOf = (key: string): string => `feature:${key}`;

/** The catalogue's features whose name holds every word, those that begin with the text first; none that the plan has. */
export function matching(
  text: string,
  catalogue: readonly CatalogueFeature[],
  features: readonly PlanFeature[],
  most = 6,
): CatalogueFeature[] {
  const typed = text.trim().toLowerCase();
  if (typed.length < 2) return [];
  const taken = new Set(features.map(feature => feature.origin));
  const words = typed.split(/\s+/);
  return catalogue
    .filter(one => !taken.has(originOf(one.key)))
    .map(one => ({ one, rank: rankOf(one, typed, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ one }) => one);
}

function rankOf({ title, area, summary }: CatalogueFeature, typed: string, words: readonly string[]): number {
  const name = title.toLowerCase();
  if (name.startsWith(typed)) return 3;
  if (words.every(word => name.includes(word))) return 2;
  const all = `${name} ${area.toLowerCase()} ${summary.toLowerCase()}`;
  return words.every(word => all.includes(word)) ? 1 : 0;
}

/**
 * Features of a plan made from one of the catalogue's: with its hours, and with what it needs of what is
 * in the plan. `withNeeds` brings what is not there yet along, each before what needs it.
 */
export function fromCatalogue(
  wanted: CatalogueFeature,
  area: string,
  catalogue: readonly CatalogueFeature[],
  features: readonly PlanFeature[],
  withNeeds: boolean,
): PlanFeature[] {
  const byKey = new Map(catalogue.map(one => [one.key, one]));
  const idOf = new Map<string, PlanFeature['id']>();
  for (const { id, origin } of features) if (origin?.startsWith('feature:')) idOf.set(origin.slice(8), id);
  const made: PlanFeature[] = [];
  const underWay = new Set<string>();
  const add = (one: CatalogueFeature, into: string) => {
    if (idOf.has(one.key) || underWay.has(one.key)) return;
    underWay.add(one.key);
    if (withNeeds)
      for (const key of one.needs) {
        const needed = byKey.get(key);
        if (needed) add(needed, needed.area);
      }
    const feature: PlanFeature = {
      id: newId('feature'),
      title: one.title,
      area: into,
      note: one.summary,
      edition: one.edition,
      serves: [],
      because: '',
      origin: originOf(one.key),
      position: endPosition([...features, ...made]),
      updatedAt: new Date().toISOString(),
      effortHours: { ...one.effortHours },
      needs: one.needs.flatMap(key => idOf.get(key) ?? []),
    };
    idOf.set(one.key, feature.id);
    made.push(standing(feature, [...features, ...made]));
  };
  add(wanted, area);
  return made;
}

/** Without the needs that could not stand, as where the plan has moved one to a larger edition. */
function standing(feature: PlanFeature, others: readonly PlanFeature[]): PlanFeature {
  if (!wrongNeeds([...others, feature], feature.id)) return feature;
  const rank = (one: PlanFeature) => EDITIONS.indexOf(one.edition);
  const needs = feature.needs.filter(id => {
    const needed = others.find(one => one.id === id);
    return needed !== undefined && rank(needed) <= rank(feature);
  });
  return { ...feature, needs };
}
