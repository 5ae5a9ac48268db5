import type { Metadata } from 'next';
import { CataloguePage } from '@/components/catalogue/catalogue-page';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { membership } from '../membership';

export const metadata: Metadata = { title: 'Catalogue' };

interface CatalogueProps {
  params: Promise<{ studio: string }>;
}

export default async function Catalogue({ params }: CatalogueProps) {
  const { studio } = await params;
  const { studio: mine } = await membership(studio);
  if (!mine) return null;
  await getQueryClient().prefetchQuery(trpc.catalogue.all.queryOptions({ studio }));
  return (
    <HydrateClient>
      <CataloguePage studio={studio} role={mine.role} />
    </HydrateClient>
  );
}
