import type { Metadata } from 'next';
import { SecondFactor } from '@/components/identity/second-factor';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Second factor' };

export default async function SecondFactorPage() {
  const me = await getQueryClient().fetchQuery(trpc.identity.me.queryOptions());
  if (!me) return null;
  await getQueryClient().prefetchQuery(trpc.identity.secondFactor.queryOptions());
  return (
    <HydrateClient>
      <SecondFactor />
    </HydrateClient>
  );
}
