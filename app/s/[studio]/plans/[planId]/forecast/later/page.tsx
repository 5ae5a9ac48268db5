import type { Metadata } from 'next';
import { firstOf } from '@/app/s/[studio]/address';
import { membership } from '@/app/s/[studio]/membership';
import { readView } from '@/components/forecast/later/address';
import { LaterView } from '@/components/forecast/later/later-view';
import { laterInput } from '@/components/forecast/later/question';
import { OlderForecast } from '@/components/forecast/older-forecast';
import { LOCALE } from '@/components/format/locale';
import { rangesOf } from '@/server/forecast/domain/later/assumption';
import { buildCosts } from '@/server/forecast/domain/later/build-costs';
import { cheapNowExpensiveLater } from '@/server/forecast/engine/later/cheap-now-expensive-later';
import { caller } from '@/server/trpc/server';
import { type ForecastOnPage, ForecastPage, type ForecastPageProps } from '../forecast-on-page';

export const metadata: Metadata = { title: 'Cheap now, expensive later' };

export default async function LaterPage(props: ForecastPageProps) {
  const address = await props.searchParams;
  return <ForecastPage {...props}>{seen => <Later {...seen} address={address} />}</ForecastPage>;
}

interface LaterProps extends ForecastOnPage {
  address: Awaited<ForecastPageProps['searchParams']>;
}

async function Later({ studio, plan, settings, forecast, address }: LaterProps) {
  const buildCostMinor = buildCosts(forecast.result.editions);
  // Made before the curve was kept: a new one is on its way.
  if (!buildCostMinor) return <OlderForecast title="Cheap now, expensive later" />;
  const [{ studio: here }, api] = await Promise.all([membership(studio), caller()]);
  const assumptions = await api.forecast.assumptions({ studio, planId: plan.id });
  const basis = { buildCostMinor, seed: forecast.seed, marginRate: settings.marginRate };
  const view = readView({ get: name => firstOf(address[name]) ?? null });
  return (
    <LaterView
      studio={studio}
      planId={plan.id}
      {...basis}
      assumptions={assumptions}
      first={cheapNowExpensiveLater(laterInput(basis, view, rangesOf(assumptions)))}
      currency={forecast.basis.currency}
      mayForAll={here?.role !== 'member'}
      locale={LOCALE}
    />
  );
}
