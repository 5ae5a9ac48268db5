'use client';

import { useEffect } from 'react';
import type { PlanDesk } from '../plan-desk';
import type { GridStore } from './grid-store';

/** Shows where the others are, and tells them where this cursor is. */
export function usePresence(store: GridStore, desk: PlanDesk): void {
  useEffect(() => {
    const show = () => store.showPeople(desk.live.snapshot().people);
    show();
    return desk.live.subscribe(show);
  }, [store, desk]);
  useEffect(() => {
    const tell = () => {
      const { cursor } = store.state();
      desk.live.at(cursor ? `${cursor.row}:${cursor.column}` : null);
    };
    const stop = store.subscribe(tell);
    return () => {
      stop();
      desk.live.at(null);
    };
  }, [store, desk]);
}
