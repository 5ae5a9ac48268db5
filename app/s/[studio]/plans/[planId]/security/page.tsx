import type { Metadata } from 'next';
import { membership } from '@/app/s/[studio]/membership';
import { SecurityPage } from '@/components/plan/document/security-page';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { planOnPage } from '../../plan-on-page';

export const metadata: Metadata = { title: 'Security' };

export default async function PlanSecurityPage({
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
      <SecurityPage key={planId} studio={studio} planId={planId} />
    </HydrateClient>
  );
}
