import type { Edition } from '@/server/forecast/engine/types';

/** Smallest first: each includes the ones before. */
export const EDITION_ORDER = ['mvp', 'scalable', 'enterprise'] as const satisfies readonly Edition[];

export const EDITION_NAMES: Record<Edition, string> = {
  mvp: 'MVP',
  scalable: 'Scalable',
  enterprise: 'Enterprise',
};
