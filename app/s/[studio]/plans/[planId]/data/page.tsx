import type { Metadata } from 'next';
import { membership } from '@/app/s/[studio]/membership';
import { DataPage } from '@/components/plan/document/data-page';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { planOnPage } from '../../plan-on-page';

export const metadata: Metadata = { title: 'Data and roles' };

export default async function PlanDataPage({
  params,
}: {
  params: Promise<{ studio: string; planId: string }>;
}) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const { id: planId } = await planOnPage(params);
  const client = getQueryClient();
  await Promise.all([
    client.prefetchQuery(trpc.plan.suggestions.queryOptions({ studio, planId })),
    client.prefetchQuery(trpc.plan.answers.queryOptions({ studio, planId })),
  ]);
  return (
    <HydrateClient>
      <DataPage key={planId} studio={studio} planId={planId} />
    </HydrateClient>
  );
}
