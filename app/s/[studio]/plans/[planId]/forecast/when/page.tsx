import type { Metadata } from 'next';
import { WhenView } from '@/components/forecast/when/when-view';
import { LOCALE } from '@/components/format/locale';
import { ForecastPage, type ForecastPageProps } from '../forecast-on-page';

export const metadata: Metadata = { title: 'When' };

export default async function WhenPage({ params, searchParams }: ForecastPageProps) {
  const { rows } = await searchParams;
  return (
    <ForecastPage params={params} searchParams={searchParams}>
      {({ studio, plan, forecast, edition, today }) => (
        <WhenView
          studio={studio}
          plan={plan}
          forecast={forecast}
          edition={edition}
          rows={rows === 'person' ? 'person' : 'area'}
          locale={LOCALE}
          today={today}
        />
      )}
    </ForecastPage>
  );
}
