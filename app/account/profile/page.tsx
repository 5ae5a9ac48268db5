import type { Metadata } from 'next';
import { Profile } from '@/components/identity/profile';
import { caller, getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Profile' };

export default async function ProfilePage() {
  const api = await caller();
  if (!(await api.identity.me())) return null;
  await getQueryClient().prefetchQuery(trpc.identity.secondFactor.queryOptions());
  return (
    <HydrateClient>
      <Profile account={await api.identity.account()} demo={process.env['DEMO'] === '1'} />
    </HydrateClient>
  );
}
