import type { Metadata } from 'next';
import { TrackRecordView } from '@/components/forecast/track-record/track-record-view';
import { LOCALE } from '@/components/format/locale';
import { getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
import { membership } from '../membership';

export const metadata: Metadata = { title: 'Track record' };

interface TrackRecordPageProps {
  params: Promise<{ studio: string }>;
}

export default async function TrackRecordPage({ params }: TrackRecordPageProps) {
  const { studio } = await params;
  const { studio: mine } = await membership(studio);
  // The layout beside this page says so.
  if (!mine) return null;
  await getQueryClient().prefetchQuery(trpc.forecast.trackRecord.queryOptions({ studio }));
  return (
    <HydrateClient>
      <TrackRecordView studio={studio} mayApply={mine.role !== 'member'} locale={LOCALE} />
    </HydrateClient>
  );
}
