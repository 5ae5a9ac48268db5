import type { Metadata } from 'next';
import { WhyView } from '@/components/forecast/why/why-view';
import { LOCALE } from '@/components/format/locale';
import { ForecastPage, type ForecastPageProps } from '../forecast-on-page';

export const metadata: Metadata = { title: 'Why' };

export default async function WhyPage({ params, searchParams }: ForecastPageProps) {
  const address = await searchParams;
  return (
    <ForecastPage params={params} searchParams={searchParams}>
      {({ studio, plan, settings, forecast, figures, edition, today }) => (
        <WhyView
          home={`/s/${studio}/plans/${plan.id}`}
          forecast={forecast}
          marginRate={settings.marginRate}
          responses={new Map(plan.risks.map(risk => [risk.id, risk.response]))}
          view={{
            edition,
            figures,
            figure: address['figure'] === 'finish' ? 'finish' : 'cost',
            allDrivers: address['drivers'] === 'all',
            allFeatures: address['features'] === 'all',
          }}
          locale={LOCALE}
          today={today}
        />
      )}
    </ForecastPage>
  );
}
