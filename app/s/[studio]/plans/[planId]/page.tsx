import { membership } from '@/app/s/[studio]/membership';
import { PlanEditor } from '@/components/plan/plan-editor';
import { caller, getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { planOnPage } from '../plan-on-page';

export default async function PlanPage({ params }: { params: Promise<{ studio: string; planId: string }> }) {
  const { studio } = await params;
  if (!(await membership(studio)).studio) return null;
  const [plan, { currency }] = await Promise.all([
    planOnPage(params),
    (await caller()).studio.settings({ studio }),
  ]);
  const client = getQueryClient();
  const { briefId } = plan;
  await Promise.all([
    client.prefetchQuery(trpc.studio.team.queryOptions({ studio })),
    briefId ? client.prefetchQuery(trpc.brief.byId.queryOptions({ studio, briefId })) : null,
  ]);
  return (
    <HydrateClient>
      <PlanEditor key={plan.id} studio={studio} planId={plan.id} currency={currency} />
    </HydrateClient>
  );
}
