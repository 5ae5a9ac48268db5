import type { Metadata } from 'next';
import { MembersPage } from '@/components/studio/members/members-page';
import { currentInstant } from '@/server/kernel/clock';
import { caller, getQueryClient, HydrateClient, orNotFound, trpc } from '@/server/trpc/server';
import { membership } from '../../membership';

export const metadata: Metadata = { title: 'Members' };

interface MembersProps {
  params: Promise<{ studio: string }>;
}

export default async function Members({ params }: MembersProps) {
  const { studio } = await params;
  const { me, studio: mine } = await membership(studio);
  const client = getQueryClient();
  const role = mine?.role ?? 'member';
  await Promise.all([
    orNotFound((await caller()).studio.members({ studio })),
    client.prefetchQuery(trpc.studio.members.queryOptions({ studio })),
    client.prefetchQuery(trpc.identity.secondFactor.queryOptions()),
    role === 'member' ? null : client.prefetchQuery(trpc.studio.invitations.queryOptions({ studio })),
  ]);
  return (
    <HydrateClient>
      <MembersPage
        studio={{ slug: studio, name: mine?.name ?? '' }}
        me={{ userId: me?.id ?? '', role }}
        now={currentInstant()}
      />
    </HydrateClient>
  );
}
