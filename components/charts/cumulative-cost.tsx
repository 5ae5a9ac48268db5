import { formatMoney } from '@/components/format/money';
import { cn } from '@/components/ui/cn';
import type { BuildLater, Crossing } from '@/server/forecast/engine/later/types';
import { BUILD_FILL, BUILD_NAMES, BUILD_STROKE, BUILD_SWATCH } from './build-classes';
import { ChartFigure } from './chart-figures';
import { moneyCell, moneyTitle } from './money-cell';
import { MonthAxis, monthAt } from './month-axis';
import { niceTicks, percentAlong } from './scale';

interface CumulativeCostProps {
  /** The cheap build first. */
  builds: readonly BuildLater[];
  crossings: readonly Crossing[];
  months: number;
  currency: string;
  locale: string;
  /** Whether the figures are the studio's cost or the client's price. */
  figures: 'Cost' | 'Price';
}

/** What each build has cost, month by month: the median as a line, 8 of 10 trials as a band. */
export function CumulativeCost(props: CumulativeCostProps) {
  const { builds, crossings, months, currency, locale, figures } = props;
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const most = Math.max(1, ...builds.map(one => one.cumulativeMinor.p90[months]!));
  const domain = [0, most * 1.03] as const;
  const x = (month: number) => monthAt(month, months);
  const y = (minor: number) => Math.round((100 - percentAlong(minor, domain)) * 100) / 100;
  return (
    <ChartFigure
      alt={altText(builds, months, figures, short)}
      name={`${figures} month by month`}
      figures={{
        caption: `${figures} of each build until the end of each month: the middle, and 8 of 10 trials`,
        head: [
          'Month',
          ...builds.flatMap(({ build }) =>
            [BUILD_NAMES[build], `${BUILD_NAMES[build]} P10`, `${BUILD_NAMES[build]} P90`].map(title =>
              moneyTitle(title, currency),
            ),
          ),
        ],
        rows: Array.from({ length: months + 1 }, (_, month) => [
          month === 0 ? { shown: 'Launch', raw: 0 } : { shown: String(month), raw: month },
          ...builds.flatMap(({ cumulativeMinor: { p10, p50, p90 } }) =>
            [p50, p10, p90].map(values => moneyCell(values[month]!, currency, locale)),
          ),
        ]),
      }}
    >
      <Legend builds={builds} months={months} short={short} />
      <div className="pt-2 pl-13">
        <svg aria-hidden className="block h-72 w-full overflow-visible @lg:h-80 @2xl:h-96">
          {niceTicks(domain, 5).map(tick => (
            <g key={tick}>
              <line
                x1="0"
                x2="100%"
                y1={`${y(tick)}%`}
                y2={`${y(tick)}%`}
                className={tick === 0 ? 'stroke-ink' : 'stroke-line'}
              />
              <text x="-8" y={`${y(tick)}%`} dy="0.35em" textAnchor="end" className="fill-muted text-[12px]">
                {short(tick)}
              </text>
            </g>
          ))}
          <svg
            width="100%"
            height="100%"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="overflow-visible"
            aria-hidden
          >
            {builds.toReversed().map(({ build, cumulativeMinor: { p10, p90 } }) => (
              <path
                key={build}
                d={`M${line(p90, x, y)}L${line(p10, x, y).split('L').toReversed().join('L')}Z`}
                className={cn(BUILD_FILL[build], build === 'cheap' ? 'opacity-10' : 'opacity-15')}
              />
            ))}
            {builds.toReversed().map(({ build, cumulativeMinor: { p50 } }) => (
              <path
                key={build}
                d={`M${line(p50, x, y)}`}
                fill="none"
                className={BUILD_STROKE[build]}
                strokeWidth={build === 'cheap' ? 2.25 : 2}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          {crossings.map(({ edition, month: { p50 } }) =>
            p50 === null ? null : (
              <circle
                key={edition}
                cx={`${x(p50)}%`}
                cy={`${y(builds[0]!.cumulativeMinor.p50[p50]!)}%`}
                r="4.5"
                strokeWidth="2"
                className={cn(BUILD_FILL[edition], 'stroke-ink')}
              />
            ),
          )}
        </svg>
        <MonthAxis months={months} />
      </div>
    </ChartFigure>
  );
}

const line = (values: readonly number[], x: (month: number) => number, y: (minor: number) => number) =>
  values.map((value, month) => `${x(month)} ${y(value)}`).join('L');

function Legend({
  builds,
  months,
  short,
}: {
  builds: readonly BuildLater[];
  months: number;
  short: (minor: number) => string;
}) {
  return (
    <ul className="flex flex-wrap gap-x-8 gap-y-2 pb-3 text-sm">
      {builds.map(({ build, cumulativeMinor: { p50 } }) => (
        <li key={build} className="flex items-baseline gap-2">
          <span aria-hidden className={cn('size-2.5 shrink-0 rounded-[2px]', BUILD_SWATCH[build])} />
          <span>
            <span className="font-medium">{BUILD_NAMES[build]}</span>{' '}
            <span className="text-soft">
              {`${short(p50[0]!)} at launch, ${short(p50[months]!)} after ${months} months`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function altText(
  builds: readonly BuildLater[],
  months: number,
  figures: string,
  short: (minor: number) => string,
): string {
  const each = builds.map(({ build, cumulativeMinor: { p10, p50, p90 } }) => {
    const range = `in 8 of 10 trials ${short(p10[months]!)} to ${short(p90[months]!)}`;
    return `${BUILD_NAMES[build]}: ${short(p50[0]!)} at launch, ${short(p50[months]!)} after ${months} months, ${range}.`;
  });
  return `${figures} so far, month by month after launch, in half of the trials. ${each.join(' ')}`;
}
