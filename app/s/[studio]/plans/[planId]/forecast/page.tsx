import type { Metadata } from 'next';
import { ForecastView } from '@/components/forecast/forecast-view';
import { LOCALE } from '@/components/format/locale';
import type { Edition } from '@/server/forecast/engine/types';
import { ForecastPage, type ForecastPageProps } from './forecast-on-page';

export const metadata: Metadata = { title: 'Forecast' };

export default async function EditionsPage(props: ForecastPageProps) {
  return (
    <ForecastPage {...props} isCorrectionTold>
      {({ studio, plan, settings, forecast, figures, correction, today }) => (
        <ForecastView
          home={`/s/${studio}/plans/${plan.id}/forecast`}
          forecast={forecast}
          budgetMinor={plan.budgetMinor}
          marginRate={settings.marginRate}
          figures={figures}
          areas={areasByEdition(plan.features)}
          correction={correction}
          locale={LOCALE}
          today={today}
        />
      )}
    </ForecastPage>
  );
}

/** The areas that each edition adds features to, in the plan's order. */
function areasByEdition(features: readonly { area: string; edition: Edition }[]) {
  const areasOf = (edition: Edition) => [
    ...new Set(features.filter(one => one.edition === edition).map(one => one.area)),
  ];
  return { mvp: areasOf('mvp'), scalable: areasOf('scalable'), enterprise: areasOf('enterprise') };
}
