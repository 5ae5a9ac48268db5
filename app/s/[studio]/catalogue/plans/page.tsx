import type { Metadata } from 'next';
import { FromPlansPage } from '@/components/catalogue/from-plans-page';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { membership } from '../../membership';

export const metadata: Metadata = { title: 'Catalogue: from agreed plans' };

interface FromPlansProps {
  params: Promise<{ studio: string }>;
}

export default async function FromPlans({ params }: FromPlansProps) {
  const { studio } = await params;
  const { studio: mine } = await membership(studio);
  if (!mine) return null;
  const client = getQueryClient();
  await Promise.all([
    client.prefetchQuery(trpc.catalogue.learn.queryOptions({ studio })),
    client.prefetchQuery(trpc.catalogue.all.queryOptions({ studio })),
  ]);
  return (
    <HydrateClient>
      <FromPlansPage studio={studio} role={mine.role} />
    </HydrateClient>
  );
}
