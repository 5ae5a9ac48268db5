import { CATALOGUE_AREAS } from './catalogue-feature';

/** The catalogue's areas in their order, then the studio's own by name. */
export function areasOf(catalogue: readonly { feature: { area: string } }[]): string[] {
  const used = new Set(catalogue.map(one => one.feature.area));
  const own = [...used].filter(area => !CATALOGUE_AREAS.some(one => one === area));
  return [...CATALOGUE_AREAS.filter(area => used.has(area)), ...own.sort((a, b) => a.localeCompare(b, 'en'))];
}
