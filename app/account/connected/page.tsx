import type { Metadata } from 'next';
import { Connected } from '@/components/identity/connected';
import { arrivalSentence } from '@/server/identity/domain/provider';
import { currentInstant } from '@/server/kernel/clock';
import { caller, getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Connected accounts' };

export default async function ConnectedPage({
  searchParams,
}: {
  searchParams: Promise<{ problem?: string | string[]; error?: string | string[] }>;
}) {
  const client = getQueryClient();
  if (!(await client.fetchQuery(trpc.identity.me.queryOptions()))) return null;
  const { problem, error } = await searchParams;
  const [providers] = await Promise.all([
    (await caller()).identity.providers(),
    client.prefetchQuery(trpc.identity.connections.queryOptions()),
    client.prefetchQuery(trpc.identity.secondFactor.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <Connected
        providers={providers}
        problem={arrivalSentence([problem ?? error].flat()[0])}
        now={currentInstant()}
      />
    </HydrateClient>
  );
}
