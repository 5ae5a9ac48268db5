import { CATALOGUE_AREAS } from '@/server/catalogue/domain/catalogue-feature';
import { AREA_OF_ASKED, AREA_OF_VISION } from './features-from-answers';
import type { SuggestedFeature } from './suggested';

/** The areas of a suggested plan in the order to show: the catalogue's, with what only this client asks for among them. */
export const SUGGESTED_AREAS: readonly string[] = CATALOGUE_AREAS.flatMap(area =>
  area === 'Core records' ? [AREA_OF_ASKED, area] : area === 'Launch' ? [AREA_OF_VISION, area] : [area],
);

/** By area; within one, what is needed before what needs it, else as it came. Unknown areas come last, by name. */
export function ordered(features: readonly SuggestedFeature[]): SuggestedFeature[] {
  const areas = [...new Set(features.map(one => one.area))].toSorted(byArea);
  return areas.flatMap(area => needsFirst(features.filter(one => one.area === area)));
}

/** For sorting: which area of a suggested plan comes first. */
export function byArea(a: string, b: string): number {
  const [one, other] = [SUGGESTED_AREAS.indexOf(a), SUGGESTED_AREAS.indexOf(b)];
  if (one === -1 && other === -1) return a < b ? -1 : 1;
  if (one === -1 || other === -1) return one === -1 ? 1 : -1;
  return one - other;
}

/** Needs that form no circle, so every feature is placed. */
function needsFirst(features: readonly SuggestedFeature[]): SuggestedFeature[] {
  const byKey = new Map(features.map(one => [one.key, one]));
  const placed = new Set<SuggestedFeature>();
  const place = (feature: SuggestedFeature): void => {
    if (placed.has(feature)) return;
    for (const key of feature.needs) {
      const needed = byKey.get(key);
      if (needed && !placed.has(needed)) place(needed);
    }
    placed.add(feature);
  };
  for (const feature of features) place(feature);
  return [...placed];
}
