'use client';

import { useMemo, useRef, useState } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import { type Draft, isTyped } from './drafts';

/** What was typed about each suggestion, by its key: kept while its form is closed. */
export interface Drafts {
  of: (key: string) => Draft | null;
  keep: (key: string, draft: Draft) => void;
  drop: (key: string) => void;
}

/** The browser asks before what was typed goes with the page, unless it was decided about otherwise. */
export function useDrafts(isWaiting: (key: string) => boolean): Drafts {
  const drafts = useRef(new Map<string, Draft>());
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  useUnloadGuard([...keys].some(isWaiting));
  return useMemo(() => {
    const drop = (key: string) => {
      drafts.current.delete(key);
      setKeys(before => (before.has(key) ? new Set([...before].filter(one => one !== key)) : before));
    };
    return {
      of: key => drafts.current.get(key) ?? null,
      keep(key, draft) {
        if (!isTyped(draft)) return drop(key);
        drafts.current.set(key, draft);
        setKeys(before => (before.has(key) ? before : new Set([...before, key])));
      },
      drop,
    };
  }, []);
}
