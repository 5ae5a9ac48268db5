import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { membership } from '@/app/s/[studio]/membership';
import { LaterView } from '@/components/forecast/later/later-view';
import { LOCALE } from '@/components/format/locale';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { buildCosts } from '@/server/forecast/domain/later/build-costs';
import { isId } from '@/server/kernel/ids';
import { caller, orNotFound } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Cheap now, expensive later' };

interface LaterPageProps {
  params: Promise<{ studio: string; planId: string }>;
}

export default async function LaterPage({ params }: LaterPageProps) {
  const { studio, planId } = await params;
  if (!isId('plan', planId)) notFound();
  const { studio: here } = await membership(studio);
  // The layout above this page says so.
  if (!here) return null;
  const api = await caller();
  const [forecast, assumptions, settings] = await Promise.all([
    orNotFound(api.forecast.ofPlan({ studio, planId })),
    orNotFound(api.forecast.assumptions({ studio, planId })),
    api.studio.settings({ studio }),
  ]);
  const toForecast = (label: string, variant: 'solid' | 'ghost') => (
    <Button asChild variant={variant}>
      <Link href={`/s/${studio}/plans/${planId}/forecast`}>{label}</Link>
    </Button>
  );
  const buildCostMinor = forecast && buildCosts(forecast.result.editions);
  if (!buildCostMinor) {
    return (
      <EmptyState title="Forecast the plan first" action={toForecast('Make the forecast', 'solid')}>
        What a build costs later is reckoned from what it costs to build, and that is not known yet.
      </EmptyState>
    );
  }
  return (
    <>
      {forecast.current ? null : (
        <Callout
          className="mt-8"
          tone="warn"
          title="The plan or the team changed since it was forecast"
          action={toForecast('Forecast again', 'ghost')}
        >
          The costs below are those of the forecast from before.
        </Callout>
      )}
      <LaterView
        key={forecast.id}
        studio={studio}
        planId={planId}
        buildCostMinor={buildCostMinor}
        seed={forecast.seed}
        assumptions={assumptions}
        marginRate={settings.marginRate}
        currency={forecast.basis.currency}
        mayForAll={here.role !== 'member'}
        locale={LOCALE}
      />
    </>
  );
}
