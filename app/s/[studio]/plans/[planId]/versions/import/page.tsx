import type { Metadata } from 'next';
import { membership } from '@/app/s/[studio]/membership';
import { ImportPlan } from '@/components/plan/exchange/import-plan';
import { caller, HydrateClient } from '@/server/trpc/server';
import { planOnPage } from '../../../plan-on-page';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage({
  params,
}: {
  params: Promise<{ studio: string; planId: string }>;
}) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const plan = await planOnPage(params);
  const { currency } = await (await caller()).studio.settings({ studio });
  return (
    <HydrateClient>
      <ImportPlan key={plan.id} studio={studio} planId={plan.id} currency={currency} />
    </HydrateClient>
  );
}
