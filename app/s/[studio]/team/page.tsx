import type { Metadata } from 'next';
import { TeamPage } from '@/components/studio/team/team-page';
import { caller, getQueryClient, HydrateClient, orNotFound, trpc } from '@/server/trpc/server';
import { membership } from '../membership';

export const metadata: Metadata = { title: 'Team' };

interface TeamProps {
  params: Promise<{ studio: string }>;
}

export default async function Team({ params }: TeamProps) {
  const { studio } = await params;
  const [settings, { studio: mine }] = await Promise.all([
    caller().then(api => orNotFound(api.studio.settings({ studio }))),
    membership(studio),
    getQueryClient().prefetchQuery(trpc.studio.team.queryOptions({ studio })),
  ]);
  return (
    <HydrateClient>
      <TeamPage studio={studio} settings={settings} role={mine?.role ?? 'member'} />
    </HydrateClient>
  );
}
