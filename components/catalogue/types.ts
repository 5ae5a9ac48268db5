import type { OwnedFeature } from '@/server/catalogue/domain/merge';

export type CatalogueRow = OwnedFeature & { planCount: number };

export const STATE_NAMES = {
  base: 'As it comes',
  changed: 'Changed',
  own: 'Own',
  hidden: 'Left out',
} as const satisfies Record<CatalogueRow['state'], string>;
