import type { Metadata } from 'next';
import { AccessPage } from '@/components/studio/access/access-page';
import { SettingsTabs } from '@/components/studio/settings-tabs';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { membership } from '../../membership';

export const metadata: Metadata = { title: 'Access' };

export default async function Access({ params }: { params: Promise<{ studio: string }> }) {
  const { studio } = await params;
  const { studio: mine } = await membership(studio);
  if (!mine) return null;
  if (mine.role !== 'owner')
    return (
      <>
        <PageHeader
          title="Access"
          tabs={<SettingsTabs studio={studio} role={mine.role} current="access" />}
        />
        <EmptyState className="mt-8" title="Only owners say who comes in">
          Ask an owner where something should be asked of everybody here.
        </EmptyState>
      </>
    );
  const client = getQueryClient();
  await Promise.all([
    client.prefetchQuery(trpc.identity.secondFactor.queryOptions()),
    client.prefetchQuery(trpc.studio.settings.queryOptions({ studio })),
  ]);
  return (
    <HydrateClient>
      <AccessPage studio={mine} />
    </HydrateClient>
  );
}
