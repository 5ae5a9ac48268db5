'use client';

import { useEffect } from 'react';

/** The browser asks before the tab is closed while something is not saved yet. A function is asked then. */
export function useUnloadGuard(unsaved: boolean | (() => boolean)): void {
  useEffect(() => {
    if (unsaved === false) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved === true || unsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
