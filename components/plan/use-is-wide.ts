'use client';

import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 48rem)';

/** Whether there is room for the grid; null where that is not known yet, as on the server. */
export function useIsWide(): boolean | null {
  return useSyncExternalStore(
    onChange => {
      const media = window.matchMedia(WIDE);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(WIDE).matches,
    () => null,
  );
}
