import type { Edition } from '@/server/forecast/engine/types';

const WORDS: Readonly<Record<Edition, readonly string[]>> = {
  mvp: ['mvp', 'm', '1', 'must', 'must have', 'core', 'basic', 'v1', 'phase 1', 'release 1', 'muss'],
  scalable: ['scalable', 's', '2', 'should', 'should have', 'growth', 'v2', 'phase 2', 'release 2', 'soll'],
  enterprise: ['enterprise', 'e', '3', 'could', 'could have', 'later', 'v3', 'phase 3', 'release 3', 'kann'],
};

/** The edition that a word means, or null. */
export function editionIn(text: string): Edition | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[-_.\s]+/g, ' ')
    .replace(/^edition /, '');
  for (const edition of ['mvp', 'scalable', 'enterprise'] as const)
    if (WORDS[edition].includes(word)) return edition;
  return null;
}
