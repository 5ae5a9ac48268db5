'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { useTRPC, useTRPCClient } from '@/components/trpc-provider';
import type { AnswerRef } from '@/server/brief/domain/cited-answers';
import type { FeatureFields } from '@/server/plan/domain/fields';
import type { Plan, PlanFeature } from '@/server/plan/domain/plan';

export const TRACE_SHOWS = ['all', 'orphans', 'changed'] as const;
export type TraceShow = (typeof TRACE_SHOWS)[number];

/** What of the trace is looked at, as the address says. */
export function useTraceShow(): TraceShow {
  const asked = useSearchParams().get('show');
  return TRACE_SHOWS.find(one => one === asked) ?? 'all';
}

/** The plan, what is suggested for it, and its brief's answers: all prefetched by the page. */
export function useTraceData(studio: string, planId: Plan['id']) {
  const trpc = useTRPC();
  const at = { studio, planId };
  const { data: plan } = useSuspenseQuery(trpc.plan.byId.queryOptions(at));
  const { data: suggested } = useSuspenseQuery(trpc.plan.suggestions.queryOptions(at));
  const { data: brief } = useSuspenseQuery(trpc.plan.answers.queryOptions(at));
  return { plan, suggested, brief };
}

export type TraceVerbs = ReturnType<typeof useTraceVerbs>;
export type NewFeature = Pick<
  FeatureFields,
  'title' | 'area' | 'edition' | 'effortHours' | 'because' | 'note'
>;

/** What is done about answers and features that miss each other. Each waits for the server, then shows. */
export function useTraceVerbs(studio: string, planId: Plan['id']) {
  const trpc = useTRPC();
  const { plan: commands } = useTRPCClient();
  const queries = useQueryClient();
  return useMemo(() => {
    const at = { studio, planId };
    const readAgain = () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trpc.plan.byId.queryKey(at) }),
        queries.invalidateQueries({ queryKey: trpc.plan.suggestions.queryKey(at) }),
        queries.invalidateQueries({ queryKey: trpc.plan.answers.queryKey(at) }),
      ]);
    const then = async <T>(work: Promise<T>): Promise<T> => {
      const done = await work;
      await readAgain();
      return done;
    };
    return {
      addFor: (ref: AnswerRef, feature: NewFeature) =>
        then(commands.addFeature.mutate({ ...at, ...feature, serves: [ref] })),
      remove: (featureId: PlanFeature['id']) =>
        then(commands.removeFeatures.mutate({ ...at, featureIds: [featureId] })),
      /** Nothing is to serve the answer, and why. */
      leave: (answer: AnswerRef, because: string) =>
        then(commands.leaveAnswer.mutate({ ...at, answer, because })),
      takeUp: (answer: AnswerRef) => then(commands.takeUpAnswer.mutate({ ...at, answer })),
      serve: ({ id: featureId, serves, because }: PlanFeature, refs: AnswerRef[]) =>
        then(
          commands.saveFeature.mutate({
            ...at,
            featureId,
            changes: [{ cell: 'because', from: { serves, because }, to: { serves: refs, because } }],
          }),
        ),
      /** At the answers as they are shown: where the client changed one meanwhile, they are read again instead. */
      async lookedAt() {
        const shown = queries.getQueryData(trpc.plan.answers.queryKey(at));
        if (!shown) return;
        try {
          await commands.lookAtAnswers.mutate({ ...at, revisions: shown.revisions });
        } finally {
          await readAgain();
        }
      },
    };
  }, [commands, queries, studio, planId, trpc]);
}
