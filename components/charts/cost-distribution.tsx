import { EDITION_NAMES } from '@/components/format/edition';
import { formatMoney } from '@/components/format/money';
import { formatPercent } from '@/components/format/percent';
import type { EditionForecast } from '@/server/forecast/engine/types';
import { type Cell, ChartFigure } from './chart-figures';
import { sharedDomain } from './density';
import { DistributionPlot, type Mark } from './distribution-plot';
import { majorUnits, moneyTitle } from './money-cell';

interface CostDistributionProps {
  forecast: Pick<EditionForecast, 'edition' | 'cost'> & Partial<Pick<EditionForecast, 'probability'>>;
  currency: string;
  locale: string;
  budgetMinor?: number | null;
  /** The axis, from `sharedCostDomain`, so that editions side by side can be compared. */
  domain?: readonly [number, number];
  height?: number;
  /** What the figures are: what it costs the studio, or what the client pays. */
  money?: 'Cost' | 'Price';
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
  money = 'Cost',
  figures = true,
  className,
}: CostDistributionProps) {
  const { edition, cost } = forecast;
  const name = EDITION_NAMES[edition];
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const exact = (minor: number): Cell => ({
    shown: formatMoney(minor, currency, locale),
    raw: majorUnits(minor, currency),
  });
  const chance = forecast.probability?.budget ?? null;
  const within = chance === null ? null : formatPercent(chance, locale, { estimated: true });
  const marks: Mark[] = [
    { name: 'P50', value: cost.p50, label: short(cost.p50) },
    { name: 'P80', value: cost.p80, label: short(cost.p80) },
    { name: 'P95', value: cost.p95, label: short(cost.p95) },
  ];
  const alt = [
    `${money} of ${name}: half of the simulated projects cost ${short(cost.p50)} or less,`,
    `80% cost ${short(cost.p80)} or less, 95% cost ${short(cost.p95)} or less.`,
    budgetMinor !== null && within ? `${within} stay within the budget of ${short(budgetMinor)}.` : '',
  ].join(' ');
  return (
    <ChartFigure
      alt={alt}
      name={`${money} of ${name}`}
      className={className}
      figures={
        figures
          ? {
              caption: `${money} of ${name}`,
              head: ['Share of trials', moneyTitle(`${money} at most`, currency)],
              rows: [
                ['10%', exact(cost.p10)],
                ['50%', exact(cost.p50)],
                ['80%', exact(cost.p80)],
                ['95%', exact(cost.p95)],
                ['Mean', exact(cost.mean)],
                ...(budgetMinor !== null && within ? [[`${within} (budget)`, exact(budgetMinor)]] : []),
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
