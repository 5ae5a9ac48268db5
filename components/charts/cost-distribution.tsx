import { EDITION_NAMES } from '@/components/format/edition';
import { formatMoney } from '@/components/format/money';
import { formatPercent } from '@/components/format/percent';
import type { EditionForecast } from '@/server/forecast/engine/types';
import { ChartFigure } from './chart-figures';
import { sharedDomain } from './density';
import { DistributionPlot, type Mark } from './distribution-plot';

interface CostDistributionProps {
  forecast: Pick<EditionForecast, 'edition' | 'cost'> & Partial<Pick<EditionForecast, 'probability'>>;
  currency: string;
  locale: string;
  budgetMinor?: number | null;
  /** The axis, from `sharedCostDomain`, so that editions side by side can be compared. */
  domain?: readonly [number, number];
  height?: number;
  /** Leave out "Show the figures" where the page has them already. */
  figures?: boolean;
  className?: string;
}

/** How the cost of an edition is spread. */
export function CostDistribution({
  forecast,
  currency,
  locale,
  budgetMinor = null,
  domain = sharedCostDomain([forecast], budgetMinor),
  height = 164,
  figures = true,
  className,
}: CostDistributionProps) {
  const { edition, cost } = forecast;
  const name = EDITION_NAMES[edition];
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const chance = forecast.probability?.budget ?? null;
  const within = chance === null ? null : formatPercent(chance, locale, { estimated: true });
  const marks: Mark[] = [
    { name: 'P50', value: cost.p50, label: short(cost.p50) },
    { name: 'P80', value: cost.p80, label: short(cost.p80) },
    { name: 'P95', value: cost.p95, label: short(cost.p95) },
  ];
  const alt = [
    `Cost of ${name}: half of the simulated projects cost ${short(cost.p50)} or less,`,
    `80% cost ${short(cost.p80)} or less, 95% cost ${short(cost.p95)} or less.`,
    budgetMinor !== null && within ? `${within} stay within the budget of ${short(budgetMinor)}.` : '',
  ].join(' ');
  return (
    <ChartFigure
      alt={alt}
      className={className}
      figures={
        figures
          ? {
              caption: `Cost of ${name}`,
              head: ['Share of trials', 'Cost at most'],
              rows: [
                ['10%', formatMoney(cost.p10, currency, locale)],
                ['50%', formatMoney(cost.p50, currency, locale)],
                ['80%', formatMoney(cost.p80, currency, locale)],
                ['95%', formatMoney(cost.p95, currency, locale)],
                ['Mean', formatMoney(cost.mean, currency, locale)],
                ...(budgetMinor !== null && within
                  ? [[`${within} (budget)`, formatMoney(budgetMinor, currency, locale)]]
                  : []),
              ],
            }
          : null
      }
    >
      <DistributionPlot
        edition={edition}
        histogram={cost.histogram}
        domain={domain}
        marks={marks}
        limit={budgetMinor === null ? null : { value: budgetMinor, label: `budget ${short(budgetMinor)}` }}
        height={height}
      />
    </ChartFigure>
  );
}

export function sharedCostDomain(
  forecasts: readonly Pick<EditionForecast, 'cost'>[],
  budgetMinor: number | null = null,
): readonly [number, number] {
  const [from, to] = sharedDomain(
    forecasts.map(forecast => forecast.cost.histogram),
    budgetMinor,
  );
  return [Math.max(0, from), to];
}
