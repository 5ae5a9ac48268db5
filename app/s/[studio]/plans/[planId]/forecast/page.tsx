import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { membership } from '@/app/s/[studio]/membership';
import { ForecastView } from '@/components/forecast/forecast-view';
import { MakeForecast } from '@/components/forecast/make-forecast';
import { LOCALE } from '@/components/format/locale';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { currentInstant, dayIn } from '@/server/kernel/clock';
import { isId } from '@/server/kernel/ids';
import { caller, orNotFound } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Forecast' };

interface ForecastPageProps {
  params: Promise<{ studio: string; planId: string }>;
  searchParams: Promise<{ figures?: string; timeline?: string }>;
}

export default async function ForecastPage({ params, searchParams }: ForecastPageProps) {
  const { studio, planId } = await params;
  if (!isId('plan', planId)) notFound();
  // The layout beside this page says so.
  if (!(await membership(studio)).studio) return null;
  const { figures, timeline } = await searchParams;
  const api = await caller();
  const [plan, settings] = await Promise.all([
    orNotFound(api.plan.byId({ studio, planId })),
    api.studio.settings({ studio }),
  ]);
  if (!plan.features.length) {
    return (
      <EmptyState
        title="Nothing to forecast yet"
        action={
          <Button asChild variant="solid">
            <Link href={`/s/${studio}/plans/${planId}`}>Add features</Link>
          </Button>
        }
      >
        A forecast needs at least one feature with its hours, and a team that can do them.
      </EmptyState>
    );
  }
  const forecast = await api.forecast.ofPlan({ studio, planId });
  return (
    <>
      {forecast?.current ? null : (
        <MakeForecast key={plan.revision} studio={studio} planId={planId} replaces={forecast !== null} />
      )}
      {forecast ? (
        <ForecastView
          forecast={forecast}
          budgetMinor={plan.budgetMinor}
          marginRate={settings.marginRate}
          figures={figures === 'cost' ? 'cost' : 'price'}
          timeline={EDITIONS.find(edition => edition === timeline) ?? 'mvp'}
          areas={areasByEdition(plan.features)}
          locale={LOCALE}
          today={dayIn(currentInstant(), settings.timeZone)}
        />
      ) : null}
    </>
  );
}

/** The areas that each edition adds features to, in the plan's order. */
function areasByEdition(features: readonly { area: string; edition: Edition }[]) {
  const areasOf = (edition: Edition) => [
    ...new Set(features.filter(one => one.edition === edition).map(one => one.area)),
  ];
  return { mvp: areasOf('mvp'), scalable: areasOf('scalable'), enterprise: areasOf('enterprise') };
}
