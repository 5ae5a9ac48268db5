'use client';

import { useSyncExternalStore } from 'react';

/** `Ctrl`, and `⌘` on a Mac. */
export function ModKey() {
  return useSyncExternalStore(
    () => () => undefined,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl'),
    () => 'Ctrl',
  );
}
