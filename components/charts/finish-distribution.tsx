import { type Day, daysBetween, formatDay } from '@/components/format/day';
import { EDITION_NAMES } from '@/components/format/edition';
import { formatPercent } from '@/components/format/percent';
import type { EditionForecast } from '@/server/forecast/engine/types';
import { type Cell, ChartFigure } from './chart-figures';
import { sharedDomain } from './density';
import { DistributionPlot, type Mark } from './distribution-plot';

interface FinishDistributionProps {
  forecast: Pick<EditionForecast, 'edition' | 'finish'> & Partial<Pick<EditionForecast, 'probability'>>;
  /** The forecast's first day: the histogram counts calendar days from it. */
  start: Day;
  locale: string;
  /** Dates in its year are written without the year. */
  today: Day;
  deadline?: Day | null;
  /** The axis, from `sharedFinishDomain`. */
  domain?: readonly [number, number];
  height?: number;
  className?: string;
}

/** How the finish of an edition is spread. */
export function FinishDistribution({
  forecast,
  start,
  locale,
  today,
  deadline = null,
  domain = sharedFinishDomain([forecast], start, deadline),
  height = 164,
  className,
}: FinishDistributionProps) {
  const { edition, finish } = forecast;
  const name = EDITION_NAMES[edition];
  const write = (day: Day) => formatDay(day, locale, { today, month: 'short' });
  const exact = (day: Day) => formatDay(day, locale, { year: 'always', month: 'long' });
  const cell = (day: Day): Cell => ({ shown: exact(day), raw: day });
  const chance = forecast.probability?.deadline ?? null;
  const within = chance === null ? null : formatPercent(chance, locale, { estimated: true });
  const mark = (label: Mark['name'], day: Day): Mark => ({
    name: label,
    value: daysBetween(start, day),
    label: write(day),
  });
  const alt = [
    `Finish of ${name}: half of the simulated projects finish by ${exact(finish.p50)},`,
    `80% by ${exact(finish.p80)}, 95% by ${exact(finish.p95)}.`,
    deadline !== null && within ? `${within} meet the deadline of ${exact(deadline)}.` : '',
  ].join(' ');
  return (
    <ChartFigure
      alt={alt}
      className={className}
      figures={{
        caption: `Finish of ${name}`,
        head: ['Share of trials', 'Finished by'],
        rows: [
          ['10%', cell(finish.p10)],
          ['50%', cell(finish.p50)],
          ['80%', cell(finish.p80)],
          ['95%', cell(finish.p95)],
          ...(deadline !== null && within ? [[`${within} (deadline)`, cell(deadline)]] : []),
        ],
      }}
    >
      <DistributionPlot
        edition={edition}
        histogram={finish.histogram}
        domain={domain}
        marks={[mark('P50', finish.p50), mark('P80', finish.p80), mark('P95', finish.p95)]}
        limit={
          deadline === null
            ? null
            : { value: daysBetween(start, deadline), label: `deadline ${write(deadline)}` }
        }
        height={height}
      />
    </ChartFigure>
  );
}

export function sharedFinishDomain(
  forecasts: readonly Pick<EditionForecast, 'finish'>[],
  start: Day,
  deadline: Day | null = null,
): readonly [number, number] {
  return sharedDomain(
    forecasts.map(forecast => forecast.finish.histogram),
    deadline === null ? null : daysBetween(start, deadline),
  );
}
