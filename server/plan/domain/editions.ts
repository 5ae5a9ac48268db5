import type { Edition } from '@/server/forecast/engine/types';

export const EDITION_NAMES: Record<Edition, string> = {
  mvp: 'MVP',
  scalable: 'Scalable',
  enterprise: 'Enterprise',
};
