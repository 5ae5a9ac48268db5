import type { Metadata } from 'next';
import { TrackRecordView } from '@/components/forecast/track-record/track-record-view';
import { formatDay } from '@/components/format/day';
import { LOCALE } from '@/components/format/locale';
import { PaperLine } from '@/components/ui/paper-line';
import { currentInstant, dayIn } from '@/server/kernel/clock';
import { caller, getQueryClient, HydrateClient, trpc } from '@/server/trpc/server';
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
  const [{ timeZone }] = await Promise.all([
    (await caller()).studio.settings({ studio }),
    getQueryClient().prefetchQuery(trpc.forecast.trackRecord.queryOptions({ studio })),
  ]);
  const today = formatDay(dayIn(currentInstant(), timeZone), LOCALE, { year: 'always', month: 'short' });
  return (
    <HydrateClient>
      <PaperLine parts={[mine.name, `Track record on ${today}`]} />
      <TrackRecordView studio={studio} mayApply={mine.role !== 'member'} locale={LOCALE} />
    </HydrateClient>
  );
}
