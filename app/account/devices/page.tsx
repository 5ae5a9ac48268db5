import type { Metadata } from 'next';
import { Devices } from '@/components/identity/devices';
import { currentInstant } from '@/server/kernel/clock';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Devices' };

export default async function DevicesPage() {
  const me = await getQueryClient().fetchQuery(trpc.identity.me.queryOptions());
  if (!me) return null;
  await getQueryClient().prefetchQuery(trpc.identity.devices.queryOptions());
  return (
    <HydrateClient>
      <Devices now={currentInstant()} />
    </HydrateClient>
  );
}
