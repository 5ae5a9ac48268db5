'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
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
  const answers = brief.data?.answers ?? null;
  const cited = useMemo(() => (answers ? citedAnswers(answers) : []), [answers]);
  const staffed = (team.data ?? []).filter(person => person.active).flatMap(person => person.disciplines);
  return (
    <AnswersContext value={cited}>
      <div className="grid gap-4 pt-5">
        <PlanToolbar work={work} live={live} view={view} onView={setView} />
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
          />
        ) : null}
        {view.tab === 'risks' ? <RisksTab work={work} currency={currency} /> : null}
        {view.tab === 'costs' ? <CostsTab work={work} currency={currency} /> : null}
        {view.tab === 'details' ? <DetailsTab work={work} currency={currency} /> : null}
      </div>
    </AnswersContext>
  );
}
