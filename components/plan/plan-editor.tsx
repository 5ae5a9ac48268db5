'use client';

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { citedAnswers } from '@/server/brief/domain/cited-answers';
import type { Plan } from '@/server/plan/domain/plan';
import { AnswersContext } from './answers';
import { CostsTab } from './costs-tab';
import { DetailsTab } from './details-tab';
import { FailedSaves } from './failed-saves';
import { FeaturesTab } from './features-tab';
import { PlanToolbar } from './plan-toolbar';
import { RisksTab } from './risks-tab';
import { useIsWide } from './use-is-wide';
import { useLive, usePlan } from './use-plan';
import { useUndoKeys } from './use-undo-keys';
import { useView } from './use-view';
import { useWaiting, useWeighedAgain } from './use-waiting';

/** The Plan tab: features, risks, costs and details, all edited in place. */
export function PlanEditor({
  studio,
  planId,
  currency,
}: {
  studio: string;
  planId: Plan['id'];
  currency: string;
}) {
  const work = usePlan(studio, planId);
  const [view, setView] = useView();
  const isWide = useIsWide();
  const trpc = useTRPC();
  const team = useQuery(trpc.studio.team.queryOptions({ studio }));
  const { briefId } = work.plan;
  const brief = useQuery(
    trpc.brief.byId.queryOptions({ studio, briefId: briefId ?? 'brief_' }, { enabled: briefId !== null }),
  );
  const live = useLive(work.desk);
  useUndoKeys(work.desk);
  const waiting = useWaiting(studio, planId);
  useWeighedAgain(studio, planId, work.desk);
  const answers = brief.data?.answers ?? null;
  const cited = useMemo(() => (answers ? citedAnswers(answers) : []), [answers]);
  const staffed = useMemo(
    () => (team.data ?? []).filter(person => person.active).flatMap(person => person.disciplines),
    [team.data],
  );
  // What an edit does to the counts may come a frame later than the edit.
  const counted = useDeferredValue(work.plan);
  return (
    <AnswersContext value={cited}>
      <div className="grid gap-4 pt-5">
        <PlanToolbar plan={counted} desk={work.desk} live={live} view={view} onView={setView} />
        {view.feature ? null : (
          <FailedSaves work={work} isGrid={isWide !== false && view.tab === 'features'} />
        )}
        {view.tab === 'features' ? (
          <FeaturesTab
            work={work}
            view={view}
            onView={setView}
            answers={answers}
            cited={cited}
            staffed={staffed}
            waiting={waiting}
          />
        ) : null}
        {view.tab === 'risks' ? (
          <RisksTab work={work} view={view} onView={setView} currency={currency} />
        ) : null}
        {view.tab === 'costs' ? <CostsTab work={work} currency={currency} /> : null}
        {view.tab === 'details' ? <DetailsTab work={work} currency={currency} /> : null}
      </div>
    </AnswersContext>
  );
}
