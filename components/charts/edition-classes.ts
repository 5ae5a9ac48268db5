import type { Edition } from '@/server/forecast/engine/types';

/** Written out, so that Tailwind finds them. */
export const EDITION_FILL: Record<Edition, string> = {
  mvp: 'fill-mvp',
  scalable: 'fill-scalable',
  enterprise: 'fill-enterprise',
};

export const EDITION_STROKE: Record<Edition, string> = {
  mvp: 'stroke-mvp',
  scalable: 'stroke-scalable',
  enterprise: 'stroke-enterprise',
};

export const EDITION_BORDER: Record<Edition, string> = {
  mvp: 'border-mvp',
  scalable: 'border-scalable',
  enterprise: 'border-enterprise',
};
