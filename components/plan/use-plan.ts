'use client';

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import type { Change } from './changes';
import { draftAsChange } from './draft-as-change';
import { soon } from './later';
import { PlanDesk } from './plan-desk';
import type { Queued, SaveQueue } from './save-queue';
import { labelOf } from './words-of-change';

type PlanId = Plan['id'];

export interface PlanWork {
  /** As it looks with everything done so far, saved or not. */
  plan: Plan;
  /** As the server last told it. */
  onServer: Plan;
  desk: PlanDesk;
  queue: SaveQueue;
  queued: readonly Queued[];
  change: (change: Change) => void;
}

/** A plan that can be worked on: what is done shows at once and is saved behind. Needs the plan prefetched. */
export function usePlan(studio: string, planId: PlanId): PlanWork {
  const trpc = useTRPC();
  const desk = usePlanDesk(studio, planId);
  const { data: onServer } = useSuspenseQuery(
    trpc.plan.byId.queryOptions(
      { studio, planId },
      {
        // The desk hears of changes itself, and asks where it cannot.
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        structuralSharing: (before, read) => desk.reconcile(before as Plan | undefined, read as Plan),
      },
    ),
  );
  const queued = useSyncExternalStore(desk.queue.subscribe, desk.queue.snapshot, none);
  const plan = useMemo(() => desk.shown(onServer, queued), [desk, queued, onServer]);
  return useMemo(
    () => ({
      plan,
      onServer,
      desk,
      queue: desk.queue,
      queued,
      change: change => desk.change([change], labelOf([change], desk.now())),
    }),
    [plan, onServer, desk, queued],
  );
}

/** The one desk of a plan in this tab. */
export function usePlanDesk(studio: string, planId: PlanId): PlanDesk {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { queryKey } = trpc.plan.byId.queryOptions({ studio, planId });
  const [desk] = useState(() =>
    deskFor(planId, () => new PlanDesk({ client, queryClient, queryKey, studio, planId, later: soon })),
  );
  const me = useQuery(trpc.identity.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const userId = me.data?.id;
  useEffect(() => {
    if (userId) desk.keepFor(userId, draft => draftAsChange(desk, draft));
  }, [desk, userId]);
  useUnloadGuard(desk.isUnkept);
  useEffect(() => {
    const again = () => desk.queue.retry();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [desk]);
  return desk;
}

/** Hears what others do for as long as the caller is on the page. */
export function useLive(desk: PlanDesk) {
  useEffect(() => desk.live.use(), [desk]);
  return useSyncExternalStore(desk.live.subscribe, desk.live.snapshot, desk.live.snapshot);
}

const NONE: readonly Queued[] = [];
const none = () => NONE;

const desks = new Map<string, PlanDesk>();

function deskFor(planId: PlanId, make: () => PlanDesk): PlanDesk {
  // On the server the map would be shared by everybody.
  if (typeof window === 'undefined') return make();
  const desk = desks.get(planId) ?? make();
  desks.set(planId, desk);
  return desk;
}
