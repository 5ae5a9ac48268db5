'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Autosave } from './autosave';
import type { Revised } from './autosave-state';
import { remoteOf } from './client-api';
import { keepOnDevice } from './kept-text';

/** The brief as it is being written: what is on the page, whether it is safe, and how to change it. */
export function useAutosave(briefId: string, token: string, loaded: Revised) {
  const [autosave] = useState(() => new Autosave(loaded, remoteOf(token), keepOnDevice(briefId)));
  const snapshot = useSyncExternalStore(autosave.subscribe, autosave.snapshot, autosave.snapshot);

  useEffect(() => {
    autosave.restore();
    const flush = () => autosave.flush();
    const leave = () => autosave.leave();
    const onVisibility = () =>
      document.visibilityState === 'hidden' ? autosave.leave() : void autosave.refresh();
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', onVisibility);
      autosave.leave();
    };
  }, [autosave]);

  return { autosave, ...snapshot };
}
