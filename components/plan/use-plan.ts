'use client';

import { type QueryClient, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import { applyChange, type Change, withAnswer } from './changes';
import { type Failure, type Queued, SaveQueue } from './save-queue';
import { type PlanClient, sendChange } from './send-change';

type PlanId = Plan['id'];

export interface PlanWork {
  /** As it looks with everything done so far, saved or not. */
  plan: Plan;
  /** As the server last told it. */
  onServer: Plan;
  queue: SaveQueue;
  queued: readonly Queued[];
  change: (change: Change) => void;
}

/** A plan that can be worked on: what is done shows at once and is saved behind. Needs the plan prefetched. */
export function usePlan(studio: string, planId: PlanId): PlanWork {
  const trpc = useTRPC();
  const { data: onServer } = useSuspenseQuery(trpc.plan.byId.queryOptions({ studio, planId }));
  const queue = useSaveQueue(studio, planId);
  const queued = useSyncExternalStore(queue.subscribe, queue.snapshot, none);
  const plan = useMemo(
    () => queued.reduce((shown, one) => applyChange(shown, one.change), onServer),
    [queued, onServer],
  );
  return useMemo(
    () => ({ plan, onServer, queue, queued, change: done => queue.put(done) }),
    [plan, onServer, queue, queued],
  );
}

/** The one queue of a plan in this tab. It outlives the page, so that leaving the page loses nothing. */
export function useSaveQueue(studio: string, planId: PlanId): SaveQueue {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { queryKey } = trpc.plan.byId.queryOptions({ studio, planId });
  const [queue] = useState(() =>
    queueFor(planId, () => makeQueue(client, queryClient, studio, planId, queryKey)),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.snapshot().length) event.preventDefault();
    };
    const again = () => queue.retry();
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', again);
    };
  }, [queue]);
  return queue;
}

const NONE: readonly Queued[] = [];
const none = () => NONE;

const queues = new Map<string, SaveQueue>();

function queueFor(planId: PlanId, make: () => SaveQueue): SaveQueue {
  // On the server the map would be shared by everybody.
  if (typeof window === 'undefined') return make();
  const queue = queues.get(planId) ?? make();
  queues.set(planId, queue);
  return queue;
}

function makeQueue(
  client: PlanClient,
  queryClient: QueryClient,
  studio: string,
  planId: PlanId,
  queryKey: readonly unknown[],
): SaveQueue {
  return new SaveQueue({
    send: change => sendChange(client, studio, planId, change),
    async saved(change, answer) {
      // A read under way may have begun before the save, and would bring back the state before it.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData<Plan>(
        queryKey,
        plan => plan && withAnswer(applyChange(plan, change), change, answer),
      );
    },
    explain,
    failed(_change, failure) {
      if (failure.kind === 'conflict' || failure.kind === 'not_found')
        void queryClient.invalidateQueries({ queryKey });
    },
  });
}

function explain(error: unknown): Failure {
  if (error instanceof TRPCClientError) {
    const data = error.data as { kind?: string | null } | undefined;
    if (data) return { kind: data.kind ?? 'unexpected', sentence: error.message };
  }
  return {
    kind: null,
    sentence: 'The server cannot be reached. Your change is kept here and sent once the connection is back.',
  };
}
