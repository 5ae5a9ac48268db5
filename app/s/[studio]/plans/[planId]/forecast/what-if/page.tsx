import type { Metadata } from 'next';
import { membership } from '@/app/s/[studio]/membership';
import { WhatIfView } from '@/components/forecast/what-if/what-if-view';
import { LOCALE } from '@/components/format/locale';
import { EmptyState } from '@/components/ui/empty-state';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { type ForecastOnPage, ForecastPage, type ForecastPageProps } from '../forecast-on-page';

export const metadata: Metadata = { title: 'What if' };

export default async function WhatIfPage(props: ForecastPageProps) {
  const { studio } = await membership((await props.params).studio);
  if (studio?.role === 'member') {
    return (
      <EmptyState title="What if is for owners and managers" className="mt-9">
        It needs what an hour of each person costs, which members do not see. Ask an owner or a manager to try
        it, or to change what you do in the team.
      </EmptyState>
    );
  }
  return <ForecastPage {...props}>{seen => <Prefetched {...seen} />}</ForecastPage>;
}

async function Prefetched({ studio, plan, settings, today }: ForecastOnPage) {
  await getQueryClient().prefetchQuery(trpc.forecast.whatIf.queryOptions({ studio, planId: plan.id }));
  return (
    <HydrateClient>
      <WhatIfView
        studio={studio}
        planId={plan.id}
        marginRate={settings.marginRate}
        areas={Object.fromEntries(plan.features.map(({ id, area }) => [id, area]))}
        locale={LOCALE}
        today={today}
      />
    </HydrateClient>
  );
}
