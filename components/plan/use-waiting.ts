'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import { atMostEvery } from './later';
import type { PlanDesk } from './plan-desk';
import { countsOf, suggestedOf } from './suggestions/suggestions';
import { changedAnswers } from './trace/changes';

/** How many suggestions nobody has decided about. */
export function useWaiting(studio: string, planId: Plan['id']): number {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.plan.suggestions.queryOptions(
      { studio, planId },
      { select: suggested => countsOf(suggestedOf(suggested)).suggested },
    ),
  );
  return useIsDrawn() ? (data ?? 0) : 0;
}

/** How many answers the client has changed since the studio last looked. */
export function useChanged(studio: string, planId: Plan['id']): number {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.plan.answers.queryOptions(
      { studio, planId },
      { select: brief => (brief ? changedAnswers(brief.seen, brief.answers).length : 0) },
    ),
  );
  return useIsDrawn() ? (data ?? 0) : 0;
}

/** What streams in behind the page is not there yet in a first draw, which has to be what the server drew. */
const useIsDrawn = (): boolean => useSyncExternalStore(never, yes, no);

/** Where the plan is worked on, what is suggested is weighed again once others have changed it. */
export function useWeighedAgain(studio: string, planId: Plan['id'], desk: PlanDesk): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  useEffect(() => {
    const queryKey = trpc.plan.suggestions.queryKey({ studio, planId });
    return desk.whenOthersChange(atMostEvery(1_500, () => void queries.invalidateQueries({ queryKey })));
  }, [trpc, queries, studio, planId, desk]);
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
