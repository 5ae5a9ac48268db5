'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosave, type Revised } from './autosave';
import { remoteOf } from './client-api';
import { keepOnDevice } from './kept-text';

/** The brief as it is being written: what is on the page, whether it is safe, and how to change it. */
export function useAutosave(briefId: string, token: string, loaded: Revised) {
  const [autosave] = useState(() => new Autosave(loaded, remoteOf(token), keepOnDevice(briefId)));
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.snapshot, autosave.snapshot);

  useEffect(() => {
    autosave.restore();
    const flush = () => autosave.flush();
    const onVisibility = () =>
      document.visibilityState === 'hidden' ? autosave.flush() : void autosave.refresh();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onVisibility);
      autosave.flush();
    };
  }, [autosave]);

  return { autosave, ...snapshot };
}
