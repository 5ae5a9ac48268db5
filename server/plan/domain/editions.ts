import type { Edition } from '@/server/forecast/engine/types';

export const EDITION_NAMES: Record<Edition, string> = {
  mvp: 'MVP',
  scalable: 'Scalable',
  enterprise: 'Enterprise',
};

/** As it stands within a sentence. */
export const editionInSentence = (edition: Edition): string =>
  edition === 'mvp' ? 'the MVP' : EDITION_NAMES[edition];
