import type { Metadata } from 'next';
import { membership } from '@/app/s/[studio]/membership';
import { SuggestedPage } from '@/components/plan/suggestions/suggested-page';
import { caller, getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { planOnPage } from '../../plan-on-page';

export const metadata: Metadata = { title: 'Suggested' };

export default async function PlanSuggestedPage({
  params,
}: {
  params: Promise<{ studio: string; planId: string }>;
}) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const [{ id: planId }, { currency }] = await Promise.all([
    planOnPage(params),
    (await caller()).studio.settings({ studio }),
  ]);
  const client = getQueryClient();
  await Promise.all([
    client.prefetchQuery(trpc.plan.suggestions.queryOptions({ studio, planId })),
    client.prefetchQuery(trpc.plan.answers.queryOptions({ studio, planId })),
  ]);
  return (
    <HydrateClient>
      <SuggestedPage key={planId} studio={studio} planId={planId} currency={currency} />
    </HydrateClient>
  );
}
