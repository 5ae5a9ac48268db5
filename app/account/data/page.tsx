import type { Metadata } from 'next';
import { DeleteAccount } from '@/components/identity/delete-account';
import { OwnData } from '@/components/identity/own-data';
import { caller, getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Your data' };

export default async function DataPage() {
  const me = await (await caller()).identity.me();
  if (!me) return null;
  await getQueryClient().prefetchQuery(trpc.identity.secondFactor.queryOptions());
  return (
    <HydrateClient>
      <div className="grid gap-12">
        <OwnData />
        {me.deleteAfter ? null : <DeleteAccount />}
      </div>
    </HydrateClient>
  );
}
