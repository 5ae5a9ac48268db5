import 'server-only';
import type { Route } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { firstOf, type Parameter } from '@/app/s/[studio]/address';
import { membership } from '@/app/s/[studio]/membership';
import { CorrectionLine } from '@/components/forecast/correction-line';
import { MakeForecast } from '@/components/forecast/make-forecast';
import { StayCurrent } from '@/components/forecast/stay-current';
import { formatDay } from '@/components/format/day';
import { LOCALE } from '@/components/format/locale';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PaperLine } from '@/components/ui/paper-line';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { currentInstant, dayIn } from '@/server/kernel/clock';
import { isId } from '@/server/kernel/ids';
import { caller, orNotFound } from '@/server/trpc/server';

export interface ForecastPageProps {
  params: Promise<{ studio: string; planId: string }>;
  searchParams: Promise<Record<string, Parameter>>;
}

type Api = Awaited<ReturnType<typeof caller>>;

/** What a page of the forecast is drawn from. */
export interface ForecastOnPage {
  studio: string;
  plan: Awaited<ReturnType<Api['plan']['byId']>>;
  settings: Awaited<ReturnType<Api['studio']['settings']>>;
  forecast: NonNullable<Awaited<ReturnType<Api['forecast']['ofPlan']>>>;
  /** What the client pays, or what it costs the studio. */
  figures: 'price' | 'cost';
  edition: Edition;
  /** Whether finished work corrects the figures. */
  correction: ReactNode;
  today: string;
}

/**
 * One page of a plan's forecast, drawn by `children` from the newest one there is. Where the plan or the team
 * changed since, it is made anew above; where it was never made, or cannot be, the page says so instead.
 */
export async function ForecastPage({
  params,
  searchParams,
  isCorrectionTold = false,
  children,
}: ForecastPageProps & {
  /** The page says itself whether the figures are corrected; else that stands below it. */
  isCorrectionTold?: boolean;
  children: (seen: ForecastOnPage) => ReactNode;
}) {
  const { studio, planId } = await params;
  if (!isId('plan', planId)) notFound();
  const { studio: mine } = await membership(studio);
  // The layout beside this page says so.
  if (!mine) return null;
  const { figures, edition } = await searchParams;
  const api = await caller();
  const [plan, settings] = await Promise.all([
    orNotFound(api.plan.byId({ studio, planId })),
    api.studio.settings({ studio }),
  ]);
  if (!plan.features.length) return <NothingYet home={`/s/${studio}/plans/${planId}`} />;
  const forecast = await api.forecast.ofPlan({ studio, planId });
  const correction = forecast && <Correction studio={studio} forecast={forecast} />;
  const madeOn = forecast ? [`Forecast of ${inFull(dayIn(forecast.createdAt, settings.timeZone))}`] : [];
  return (
    <>
      <PaperLine parts={[mine.name, plan.title, ...madeOn]} />
      {forecast?.current ? (
        <StayCurrent studio={studio} planId={planId} forecastId={forecast.id} />
      ) : (
        <MakeForecast key={plan.revision} studio={studio} planId={planId} replaces={forecast !== null} />
      )}
      {forecast
        ? children({
            studio,
            plan,
            settings,
            forecast,
            figures: firstOf(figures) === 'cost' ? 'cost' : 'price',
            edition: EDITIONS.find(one => one === firstOf(edition)) ?? 'mvp',
            correction,
            today: dayIn(currentInstant(), settings.timeZone),
          })
        : null}
      {correction && !isCorrectionTold ? (
        <footer className="mt-12 border-line border-t pt-2 text-sm print:mt-4 print:break-inside-avoid print:text-xs">
          {correction}
        </footer>
      ) : null}
    </>
  );
}

const inFull = (day: string) => formatDay(day, LOCALE, { year: 'always', month: 'short' });

/** Whether the studio's finished work corrects the forecast on the page; nothing where none is finished. */
async function Correction({ studio, forecast }: Pick<ForecastOnPage, 'studio' | 'forecast'>) {
  const finished = await (await caller()).forecast.finishedInBrief({ studio });
  if (!finished) return null;
  const { editions } = forecast.result;
  return (
    <CorrectionLine
      corrected={forecast.basis.corrected}
      finished={finished}
      costReaches={Object.values(editions).map(({ curve }) => curve.costMinor[90]! / curve.costMinor[10]!)}
      href={`/s/${studio}/track-record`}
    />
  );
}

function NothingYet({ home }: { home: string }) {
  return (
    <EmptyState
      title="Nothing to forecast yet"
      className="mt-9"
      action={
        <Button asChild variant="solid">
          <Link href={home as Route}>Add features</Link>
        </Button>
      }
    >
      A forecast needs at least one feature with its hours, and a team that can do them.
    </EmptyState>
  );
}
