'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import { useTRPC } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import { inTab, readSteps } from '../kept-steps';
import { type Draft, isTyped } from './drafts';

/** What was typed about each suggestion, by its key: kept while its form is closed, and on other pages. */
export interface Drafts {
  of: (key: string) => Draft | null;
  keep: (key: string, draft: Draft) => void;
  drop: (key: string) => void;
}

/** Kept for this person until the tab goes, and then the browser asks, unless it was decided about otherwise. */
export function useDrafts(planId: Plan['id'], isWaiting: (key: string) => boolean): Drafts {
  const trpc = useTRPC();
  const me = useQuery(trpc.identity.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const userId = me.data?.id;
  const drafts = useRef(new Map<string, Draft>());
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  useUnloadGuard([...keys].some(isWaiting));
  const store = useMemo(
    () => (userId ? inTab(`groundwork.suggestion-drafts.${planId}.${userId}`) : null),
    [planId, userId],
  );
  useEffect(() => {
    const before = store && readSteps(store);
    if (!before) return;
    drafts.current = new Map([...Object.entries(before as Record<string, Draft>), ...drafts.current]);
    setKeys(new Set(drafts.current.keys()));
  }, [store]);
  return useMemo(() => {
    function changed() {
      const { current } = drafts;
      setKeys(before =>
        before.size === current.size && [...before].every(key => current.has(key))
          ? before
          : new Set(current.keys()),
      );
      try {
        store?.write(JSON.stringify(Object.fromEntries(current)));
      } catch {
        // Storage that is full or shut: they are kept until the page goes.
      }
    }
    const drop = (key: string) => {
      if (drafts.current.delete(key)) changed();
    };
    return {
      of: key => drafts.current.get(key) ?? null,
      keep(key, draft) {
        if (!isTyped(draft)) return drop(key);
        drafts.current.set(key, draft);
        changed();
      },
      drop,
    };
  }, [store]);
}
