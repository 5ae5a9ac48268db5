import type { CatalogueRow } from './types';

/** The rows under their areas, in the order in which they come. */
export function byArea(rows: readonly CatalogueRow[]): [area: string, rows: CatalogueRow[]][] {
  const areas = new Map<string, CatalogueRow[]>();
  for (const row of rows) {
    const members = areas.get(row.feature.area);
    if (members) members.push(row);
    else areas.set(row.feature.area, [row]);
  }
  return [...areas];
}

export const areaId = (area: string): string =>
  `area-${area
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
