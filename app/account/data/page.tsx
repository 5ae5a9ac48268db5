import type { Metadata } from 'next';
import { OwnData } from '@/components/identity/own-data';
import { caller, getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Your data' };

export default async function DataPage() {
  if (!(await (await caller()).identity.me())) return null;
  await getQueryClient().prefetchQuery(trpc.identity.secondFactor.queryOptions());
  return (
    <HydrateClient>
      <OwnData />
    </HydrateClient>
  );
}
