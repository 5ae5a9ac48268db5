'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import type { LiveState } from '../live-plan';
import { useLive, usePlanDesk } from '../use-plan';

/** Many changes in a row are read once. */
const SETTLE_MS = 120;
/** What could not be read is asked for again. */
const AGAIN_MS = 5_000;

/**
 * Hears what others decide and reads it again, once nothing of one's own is on its way: what is shown of
 * that is newer than what is read.
 */
export function useOthersChanges(studio: string, planId: Plan['id'], isBusy: boolean): LiveState {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const at = { studio, planId };
  const live = useLive(usePlanDesk(studio, planId));
  const planOptions = trpc.plan.byId.queryOptions(at, { select: revisionOf });
  const suggestedOptions = trpc.plan.suggestions.queryOptions(at, { select: revisionOf });
  const heard = useQuery(planOptions).data ?? 0;
  const { data: read = 0, fetchStatus, isError } = useQuery(suggestedOptions);
  // What is being read may be from before the last change: only once it is here is it known to be behind.
  const isBehind = heard > read && fetchStatus === 'idle' && !isBusy;
  // biome-ignore lint/correctness/useExhaustiveDependencies(heard): each further change starts the wait anew
  // biome-ignore lint/correctness/useExhaustiveDependencies(read): behind again after a read, it is read again
  useEffect(() => {
    if (!isBehind) return;
    const keys = [
      trpc.plan.suggestions.queryKey({ studio, planId }),
      trpc.plan.answers.queryKey({ studio, planId }),
    ];
    const timer = setTimeout(
      () => {
        for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
      },
      isError ? AGAIN_MS : SETTLE_MS,
    );
    return () => clearTimeout(timer);
  }, [isBehind, heard, read, isError, queries, trpc, studio, planId]);
  return live;
}

const revisionOf = ({ revision }: { revision: number }): number => revision;
