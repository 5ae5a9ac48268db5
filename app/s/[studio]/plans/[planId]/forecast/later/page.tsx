import type { Metadata } from 'next';
import { firstOf } from '@/app/s/[studio]/address';
import { membership } from '@/app/s/[studio]/membership';
import { readView } from '@/components/forecast/later/address';
import { LaterView } from '@/components/forecast/later/later-view';
import { laterInput } from '@/components/forecast/later/question';
import { LOCALE } from '@/components/format/locale';
import { HAS_NO_HOURS, isEmptyEdition } from '@/server/forecast/domain/empty-edition';
import { rangesOf } from '@/server/forecast/domain/later/assumption';
import { buildCosts } from '@/server/forecast/domain/later/build-costs';
import { cheapNowExpensiveLater } from '@/server/forecast/engine/later/cheap-now-expensive-later';
import { EDITIONS } from '@/server/forecast/engine/types';
import { caller } from '@/server/trpc/server';
import { type ForecastOnPage, ForecastPage, type ForecastPageProps } from '../forecast-on-page';

const TITLE = 'Cheap now, expensive later';

export const metadata: Metadata = { title: TITLE };

export default async function LaterPage(props: ForecastPageProps) {
  const address = await props.searchParams;
  return <ForecastPage {...props}>{seen => <Later {...seen} address={address} />}</ForecastPage>;
}

interface LaterProps extends ForecastOnPage {
  address: Awaited<ForecastPageProps['searchParams']>;
}

async function Later({ studio, plan, settings, forecast, address }: LaterProps) {
  const buildCostMinor = buildCosts(forecast.result.editions);
  const offered = EDITIONS.filter(edition => !isEmptyEdition(forecast.result.editions[edition]));
  // The cheap build is a cheaper one of the MVP.
  if (!offered.includes('mvp'))
    return (
      <>
        <h2 className="display mt-9 mb-2.5 max-w-[25em] text-balance">{TITLE}</h2>
        <p className="max-w-[46em] text-soft">
          The MVP {HAS_NO_HOURS}, so nothing can be said of building it more cheaply.
        </p>
      </>
    );
  const [{ studio: here }, api] = await Promise.all([membership(studio), caller()]);
  const assumptions = await api.forecast.assumptions({ studio, planId: plan.id });
  const basis = { buildCostMinor, seed: forecast.seed, marginRate: settings.marginRate };
  const view = readView({ get: name => firstOf(address[name]) ?? null }, offered);
  return (
    <LaterView
      studio={studio}
      planId={plan.id}
      {...basis}
      assumptions={assumptions}
      offered={offered}
      first={cheapNowExpensiveLater(laterInput(basis, view, rangesOf(assumptions)))}
      currency={forecast.basis.currency}
      mayForAll={here?.role !== 'member'}
      locale={LOCALE}
    />
  );
}
