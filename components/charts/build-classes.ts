import { EDITION_NAMES } from '@/components/format/edition';
import type { Build } from '@/server/forecast/engine/later/types';
import { EDITION_FILL, EDITION_STROKE } from './edition-classes';

/** The cheap build is in ink, beside the editions' blues. Written out, so that Tailwind finds them. */
export const BUILD_FILL: Record<Build, string> = { cheap: 'fill-ink', ...EDITION_FILL };
export const BUILD_STROKE: Record<Build, string> = { cheap: 'stroke-ink', ...EDITION_STROKE };
export const BUILD_SWATCH: Record<Build, string> = {
  cheap: 'bg-ink',
  mvp: 'bg-mvp',
  scalable: 'bg-scalable',
  enterprise: 'bg-enterprise',
};
export const BUILD_NAMES: Record<Build, string> = { cheap: 'Cheap build', ...EDITION_NAMES };
