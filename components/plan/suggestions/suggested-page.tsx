'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { citedAnswers } from '@/server/brief/domain/cited-answers';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import type { Plan } from '@/server/plan/domain/plan';
import { tracedAnswers } from '@/server/plan/domain/trace-view';
import { LivePeople } from '../live-people';
import { type Deciding, DecidingContext } from './deciding';
import { NothingSuggested } from './nothing';
import { SuggestedList } from './suggested-list';
import { asInPlan, suggestedOf, withDecisions } from './suggestions';
import { useDecisions } from './use-decisions';
import { useOthersChanges } from './use-others-changes';

/** What the rules make of the brief, to be decided on: all at once, an area at once, or one by one. */
export function SuggestedPage({
  studio,
  planId,
  currency,
  before,
}: {
  studio: string;
  planId: Plan['id'];
  currency: string;
  /** What was suggested when the studio last looked at the brief; null where it has not changed since. */
  before: readonly string[] | null;
}) {
  const trpc = useTRPC();
  const at = { studio, planId };
  const { data: plan } = useSuspenseQuery(trpc.plan.byId.queryOptions(at));
  const { data: onServer } = useSuspenseQuery(trpc.plan.suggestions.queryOptions(at));
  const { data: brief } = useSuspenseQuery(trpc.plan.answers.queryOptions(at));
  const { ahead, isBusy, decide, decided, isAway, retry } = useDecisions(studio, planId);
  const live = useOthersChanges(studio, planId, isBusy);
  const suggested = useMemo(() => asInPlan(withDecisions(onServer, ahead), plan), [onServer, ahead, plan]);
  const unmet = useMemo(
    // As far as it is saved: what is on its way is neither in the plan nor still suggested.
    () =>
      tracedAnswers(brief?.answers ?? EMPTY_ANSWERS, plan, asInPlan(onServer, plan)).filter(
        one => one.isOrphan,
      ),
    [brief, plan, onServer],
  );
  const fresh = useMemo(
    () =>
      new Set(before ? suggestedOf(onServer).flatMap(({ key }) => (before.includes(key) ? [] : key)) : []),
    [before, onServer],
  );
  const home = `/s/${studio}/plans/${planId}`;
  const deciding = useMemo<Deciding>(() => {
    const cited = citedAnswers(brief?.answers ?? EMPTY_ANSWERS);
    const answers = new Map(cited.map(one => [one.ref, one]));
    return { decide, home, answers, currency, fresh };
  }, [decide, home, brief, currency, fresh]);
  if (!suggestedOf(suggested).length)
    return <NothingSuggested studio={studio} home={home} briefId={plan.briefId} />;
  return (
    <DecidingContext value={deciding}>
      <SuggestedList
        plan={plan}
        suggested={suggested}
        unmet={unmet.length}
        changed={before !== null}
        isSaving={isBusy && !isAway}
        isAway={isAway}
        onRetry={retry}
        decided={decided}
        live={<LivePeople live={live} plan={plan} />}
      />
    </DecidingContext>
  );
}
