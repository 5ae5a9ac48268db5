import { formatMoney } from '@/components/format/money';
import { formatPercent } from '@/components/format/percent';
import { cn } from '@/components/ui/cn';
import type { Breakdown, BuildLater } from '@/server/forecast/engine/later/types';
import { BUILD_NAMES, BUILD_SWATCH } from './build-classes';
import { ChartFigure } from './chart-figures';
import { moneyCell, moneyTitle } from './money-cell';

interface CostBreakdownProps {
  builds: readonly BuildLater[];
  months: number;
  currency: string;
  locale: string;
  /** Whether the figures are the studio's cost or the client's price. */
  figures: 'Cost' | 'Price';
}

/** What the debt causes is in the warm colour; the rest in shades of ink, from the build on. */
const PARTS: readonly { name: string; of: (parts: Breakdown) => number; fill: string; swatch: string }[] = [
  { name: 'Build', of: parts => parts.build, fill: 'fill-ink/75', swatch: 'bg-ink/75' },
  { name: 'Running it', of: parts => parts.run, fill: 'fill-ink/18', swatch: 'bg-ink/18' },
  {
    name: 'Repairs',
    of: parts => parts.corrective - parts.correctiveFromDebt,
    fill: 'fill-ink/50',
    swatch: 'bg-ink/50',
  },
  {
    name: 'Changes and missing scope',
    of: parts => parts.enhancement - parts.interest - parts.repayment,
    fill: 'fill-ink/32',
    swatch: 'bg-ink/32',
  },
  {
    name: 'Repairs because of debt',
    of: parts => parts.correctiveFromDebt,
    fill: 'fill-warn/55',
    swatch: 'bg-warn/55',
  },
  { name: 'Time lost to debt', of: parts => parts.interest, fill: 'fill-warn', swatch: 'bg-warn' },
  { name: 'Paying debt back', of: parts => parts.repayment, fill: 'fill-warn/30', swatch: 'bg-warn/30' },
];

/** What each build has cost at the horizon, and what for; on average over the trials, so that parts add up. */
export function CostBreakdown({ builds, months, currency, locale, figures }: CostBreakdownProps) {
  const short = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const most = Math.max(1, ...builds.map(one => one.atHorizon.total));
  const lost = (share: number) => formatPercent(share, locale);
  const debtOf = ({ correctiveFromDebt, interest, repayment }: Breakdown) =>
    correctiveFromDebt + interest + repayment;
  return (
    <ChartFigure
      alt={`What each build has cost after ${months} months on average. ${builds
        .map(
          ({ build, atHorizon }) =>
            `${BUILD_NAMES[build]}: ${short(atHorizon.total)}, of it ${short(debtOf(atHorizon))} because of debt.`,
        )
        .join(' ')}`}
      figures={{
        caption: `${figures} of each build after ${months} months, on average over the trials`,
        head: [
          'Which',
          ...[...PARTS.map(part => part.name), 'Together'].map(title => moneyTitle(title, currency)),
          { shown: 'Time lost, month 1', raw: 'Time lost in month 1 (share)' },
          { shown: `Month ${months}`, raw: `Time lost in month ${months} (share)` },
        ],
        rows: builds.map(({ build, atHorizon, timeLostShare }) => [
          BUILD_NAMES[build],
          ...[...PARTS.map(part => part.of(atHorizon)), atHorizon.total].map(minor =>
            moneyCell(minor, currency, locale),
          ),
          ...[timeLostShare[0]!, timeLostShare.at(-1)!].map(share => ({ shown: lost(share), raw: share })),
        ]),
      }}
    >
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5 pb-4 text-sm text-soft">
        {PARTS.map(({ name, swatch }) => (
          <li key={name} className="flex items-center gap-2">
            <span aria-hidden className={cn('size-2.5 shrink-0 rounded-[2px]', swatch)} />
            {name}
          </li>
        ))}
      </ul>
      <div className="grid gap-4">
        {builds.map(({ build, atHorizon, timeLostShare }) => (
          <div key={build}>
            <p className="flex flex-wrap items-baseline gap-x-3 pb-1 text-sm">
              <span className="flex items-baseline gap-2 font-medium">
                <span aria-hidden className={cn('size-2.5 rounded-[2px]', BUILD_SWATCH[build])} />
                {BUILD_NAMES[build]}
              </span>
              <span className="text-soft">
                {`${short(atHorizon.total)}, of it ${short(debtOf(atHorizon))} because of debt; time lost ${lost(timeLostShare[0]!)} in the first month, ${lost(timeLostShare.at(-1)!)} in the last`}
              </span>
            </p>
            <svg aria-hidden className="block h-6 w-full">
              {stacked(atHorizon).map(({ name, fill, from, size }) => (
                <rect
                  key={name}
                  x={`${(from / most) * 100}%`}
                  width={`${(size / most) * 100}%`}
                  height="100%"
                  className={cn(fill, 'stroke-paper')}
                />
              ))}
            </svg>
          </div>
        ))}
      </div>
    </ChartFigure>
  );
}

function stacked(parts: Breakdown) {
  let from = 0;
  return PARTS.map(({ name, of, fill }) => {
    const size = Math.max(0, of(parts));
    from += size;
    return { name, fill, from: from - size, size };
  });
}
