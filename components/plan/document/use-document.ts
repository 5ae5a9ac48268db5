'use client';

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import type { SaveStatus } from '@/components/ui/save-state';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import type { Plan } from '@/server/plan/domain/plan';
import { failureOf } from '../failure';
import { stepsInTab } from '../kept-steps';
import type { LiveState } from '../live-plan';
import { asInPlan, type Suggestions } from '../suggestions/suggestions';
import { useOthersChanges } from '../suggestions/use-others-changes';
import { nothingTo, whenGoingBack } from '../went-back';
import { applied } from './part-change';
import { PartQueue, type QueuedPart } from './part-queue';
import { sendPartChange } from './send-part-change';
import { Undoing } from './undoing';
import { makeVerbs, type PartVerbs } from './verbs';

const UNREACHED =
  'The server cannot be reached. Your change is kept here and sent once the connection is back.';

export interface PlanDocument {
  /** The parts as they look with everything done so far, saved or not. */
  shown: Suggestions;
  onServer: Suggestions;
  answers: BriefAnswers | null;
  status: SaveStatus;
  failed: readonly QueuedPart[];
  queue: PartQueue;
  verbs: PartVerbs;
  /** Who else is here, and whether they are heard. */
  live: LiveState;
}

/** The parts of a plan, to be worked on: what is done shows at once and is saved behind. Needs them prefetched. */
export function useDocument(studio: string, planId: Plan['id']): PlanDocument {
  const trpc = useTRPC();
  const at = { studio, planId };
  const { data: suggested } = useSuspenseQuery(trpc.plan.suggestions.queryOptions(at));
  const { data: plan } = useSuspenseQuery(trpc.plan.byId.queryOptions(at));
  const onServer = useMemo(() => asInPlan(suggested, plan), [suggested, plan]);
  const { data: brief } = useSuspenseQuery(trpc.plan.answers.queryOptions(at));
  const { queue, undoing } = useWork(studio, planId);
  useEffect(() => queue.read(suggested.parts), [queue, suggested]);
  const queued = useSyncExternalStore(queue.subscribe, queue.snapshot, none);
  const status = useSyncExternalStore(queue.subscribe, queue.status, idle);
  const shown = useMemo<Suggestions>(
    () => queued.reduce<Suggestions>((before, one) => applied(before, one.change), onServer),
    [queued, onServer],
  );
  useUnloadGuard(queued.some(one => one.state !== 'sent'));
  // What is only failed waits for its person: meanwhile the others' work is shown.
  const live = useOthersChanges(
    studio,
    planId,
    queued.some(one => one.state !== 'failed'),
  );
  return useMemo(
    () => ({
      shown,
      onServer,
      answers: brief?.answers ?? null,
      status,
      failed: queued.filter(one => one.state === 'failed'),
      queue,
      verbs: makeVerbs(queue, undoing, shown),
      live,
    }),
    [shown, onServer, brief, status, queued, queue, undoing, live],
  );
}

const NONE: readonly QueuedPart[] = [];
const none = () => NONE;
const idle = () => 'idle' as const;

interface Work {
  queue: PartQueue;
  undoing: Undoing;
}

const works = new Map<string, Work>();

/** One queue for each plan in this tab: leaving the page loses nothing. */
function useWork(studio: string, planId: Plan['id']): Work {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [work] = useState(() => {
    const known = typeof window === 'undefined' ? undefined : works.get(planId);
    if (known) return known;
    const at = { studio, planId };
    const queue = new PartQueue({
      send: (change, once) => sendPartChange(client, at, change, once),
      async refresh() {
        const options = trpc.plan.suggestions.queryOptions(at);
        await queries.cancelQueries({ queryKey: options.queryKey });
        const { parts } = await queries.fetchQuery({ ...options, staleTime: 0 });
        // The plan's revision rose: what is shown of it elsewhere is read again when it is looked at.
        void queries.invalidateQueries({ queryKey: trpc.plan.byId.queryKey(at) });
        return parts;
      },
      explain: error => failureOf(error, UNREACHED),
    });
    const undoing = new Undoing({ put: queue.put, nothing: how => nothingTo(how, planId) });
    const made = { queue, undoing };
    if (typeof window !== 'undefined') {
      works.set(planId, made);
      whenGoingBack(planId, undoing.forget);
    }
    return made;
  });
  const me = useQuery(trpc.identity.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const userId = me.data?.id;
  useEffect(() => {
    if (userId) work.undoing.keepIn(stepsInTab('undo-parts', planId, userId));
  }, [work, planId, userId]);
  useEffect(() => {
    const again = () => work.queue.retry();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [work]);
  return work;
}
