import type { Metadata } from 'next';
import { membership } from '@/app/s/[studio]/membership';
import { ArchitecturePage } from '@/components/plan/document/architecture-page';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { planOnPage } from '../../plan-on-page';

export const metadata: Metadata = { title: 'Architecture' };

export default async function PlanArchitecturePage({
  params,
}: {
  params: Promise<{ studio: string; planId: string }>;
}) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const { id: planId, title } = await planOnPage(params);
  const client = getQueryClient();
  await Promise.all([
    client.prefetchQuery(trpc.plan.suggestions.queryOptions({ studio, planId })),
    client.prefetchQuery(trpc.plan.answers.queryOptions({ studio, planId })),
  ]);
  return (
    <HydrateClient>
      <ArchitecturePage key={planId} studio={studio} planId={planId} title={title} />
    </HydrateClient>
  );
}
