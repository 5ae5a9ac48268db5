import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { membership } from '@/app/s/[studio]/membership';
import { PlanHeader } from '@/components/plan/plan-header';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { planOnPage } from '../plan-on-page';

interface PlanLayoutProps {
  params: Promise<{ studio: string; planId: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: PlanLayoutProps): Promise<Metadata> {
  const { studio } = await membership((await params).studio);
  if (!studio) return {};
  const { title } = await planOnPage(params);
  return { title: { default: title, template: `%s · ${title} · ${studio.name}` } };
}

export default async function PlanLayout({ params, children }: PlanLayoutProps) {
  const { studio: slug } = await params;
  const { studio } = await membership(slug);
  if (!studio) return null;
  const plan = await planOnPage(params);
  // For the numbers that wait: they come when they are there, and hold nothing up.
  const at = { studio: slug, planId: plan.id };
  void getQueryClient().prefetchQuery(trpc.plan.suggestions.queryOptions(at));
  void getQueryClient().prefetchQuery(trpc.plan.answers.queryOptions(at));
  return (
    <>
      <HydrateClient>
        <PlanHeader studio={slug} planId={plan.id} title={plan.title} />
      </HydrateClient>
      {children}
    </>
  );
}
