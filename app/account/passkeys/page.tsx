import type { Metadata } from 'next';
import { Passkeys } from '@/components/identity/passkeys';
import { currentInstant } from '@/server/kernel/clock';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Passkeys' };

export default async function PasskeysPage() {
  const client = getQueryClient();
  const me = await client.fetchQuery(trpc.identity.me.queryOptions());
  if (!me) return null;
  const devices = await client.fetchQuery(trpc.identity.devices.queryOptions());
  await Promise.all([
    client.prefetchQuery(trpc.identity.passkeys.queryOptions()),
    client.prefetchQuery(trpc.identity.secondFactor.queryOptions()),
  ]);
  return (
    <HydrateClient>
      <Passkeys now={currentInstant()} thisDevice={devices.find(one => one.isThis)?.name ?? ''} />
    </HydrateClient>
  );
}
