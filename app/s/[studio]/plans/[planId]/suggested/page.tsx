import type { Metadata } from 'next';
import { membership } from '@/app/s/[studio]/membership';
import { SuggestedPage } from '@/components/plan/suggestions/suggested-page';
import { caller, getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { planOnPage } from '../../plan-on-page';
import { suggestedBefore } from './suggested-before';

export const metadata: Metadata = { title: 'Suggested' };

export default async function PlanSuggestedPage({
  params,
}: {
  params: Promise<{ studio: string; planId: string }>;
}) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const [plan, { currency }] = await Promise.all([
    planOnPage(params),
    (await caller()).studio.settings({ studio }),
  ]);
  const client = getQueryClient();
  const at = { studio, planId: plan.id };
  const [before] = await Promise.all([
    suggestedBefore(studio, plan),
    client.prefetchQuery(trpc.plan.suggestions.queryOptions(at)),
    client.prefetchQuery(trpc.plan.answers.queryOptions(at)),
  ]);
  return (
    <HydrateClient>
      <SuggestedPage key={plan.id} {...at} currency={currency} before={before} />
    </HydrateClient>
  );
}
