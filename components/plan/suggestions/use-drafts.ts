'use client';

import { useMemo, useState } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import type { Plan } from '@/server/plan/domain/plan';
import { type Draft, isTyped } from './drafts';

/** What was typed about each suggestion, by its key: kept while its form is closed, and on other pages. */
export interface Drafts {
  of: (key: string) => Draft | null;
  keep: (key: string, draft: Draft) => void;
  drop: (key: string) => void;
}

const kept = new Map<Plan['id'], Map<string, Draft>>();

/** The browser asks before what was typed goes with the page, unless it was decided about otherwise. */
export function useDrafts(planId: Plan['id'], isWaiting: (key: string) => boolean): Drafts {
  const [drafts] = useState(() => {
    const made = kept.get(planId) ?? new Map<string, Draft>();
    if (typeof window !== 'undefined') kept.set(planId, made);
    return made;
  });
  const [keys, setKeys] = useState<ReadonlySet<string>>(() => new Set(drafts.keys()));
  useUnloadGuard([...keys].some(isWaiting));
  return useMemo(() => {
    const drop = (key: string) => {
      drafts.delete(key);
      setKeys(before => (before.has(key) ? new Set([...before].filter(one => one !== key)) : before));
    };
    return {
      of: key => drafts.get(key) ?? null,
      keep(key, draft) {
        if (!isTyped(draft)) return drop(key);
        drafts.set(key, draft);
        setKeys(before => (before.has(key) ? before : new Set([...before, key])));
      },
      drop,
    };
  }, [drafts]);
}
