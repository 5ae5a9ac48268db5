'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/components/trpc-provider';
import type { Plan } from '@/server/plan/domain/plan';
import { CostsTab } from './costs-tab';
import { DetailsTab } from './details-tab';
import { FailedSaves } from './failed-saves';
import { FeaturesTab } from './features-tab';
import { PlanToolbar } from './plan-toolbar';
import { RisksTab } from './risks-tab';
import { usePlan } from './use-plan';
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
  const trpc = useTRPC();
  const team = useQuery(trpc.studio.team.queryOptions({ studio }));
  const { briefId } = work.plan;
  const brief = useQuery(
    trpc.brief.byId.queryOptions({ studio, briefId: briefId ?? 'brief_' }, { enabled: briefId !== null }),
  );
  const staffed = (team.data ?? []).filter(person => person.active).flatMap(person => person.disciplines);
  return (
    <div className="grid gap-4 pt-5">
      <PlanToolbar plan={work.plan} view={view} onView={setView} />
      {view.feature ? null : <FailedSaves work={work} />}
      {view.tab === 'features' ? (
        <FeaturesTab
          work={work}
          view={view}
          onView={setView}
          answers={brief.data?.answers ?? null}
          staffed={staffed}
        />
      ) : null}
      {view.tab === 'risks' ? <RisksTab work={work} currency={currency} /> : null}
      {view.tab === 'costs' ? <CostsTab work={work} currency={currency} /> : null}
      {view.tab === 'details' ? <DetailsTab work={work} currency={currency} /> : null}
    </div>
  );
}
