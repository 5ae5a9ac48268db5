import { EDITION_NAMES, editionInSentence } from '@/components/format/edition';
import { timesIn100 } from '@/components/format/percent';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import type { Crossing } from '@/server/forecast/engine/later/types';
import { ChartFigure } from './chart-figures';
import { EDITION_FILL } from './edition-classes';
import { MonthAxis, monthAt } from './month-axis';
import { shareCell, shareTitle } from './share-cell';

interface CrossingMonthsProps {
  crossings: readonly Crossing[];
  months: number;
  locale: string;
}

const HEIGHT = 60;

/** In which month the cheap build has cost as much as each edition: one bar per month, the same axis for all. */
export function CrossingMonths({ crossings, months, locale }: CrossingMonthsProps) {
  const trialsOf = ({ counts, neverShare }: Crossing) =>
    counts.reduce((sum, count) => sum + count, 0) / Math.max(1e-9, 1 - neverShare);
  // One scale for all rows, so that a bar is as high as another that is as likely.
  const most = Math.max(...crossings.map(one => Math.max(...one.counts) / Math.max(1, trialsOf(one))), 1e-9);
  return (
    <ChartFigure
      alt={crossings.map(one => crossingInWords(one, months)).join(' ')}
      figures={{
        caption: 'Month in which the cheap build has cost as much',
        head: [
          'Compared with',
          { shown: 'Early tenth', raw: 'Early tenth (month)' },
          { shown: 'Half', raw: 'Half (month)' },
          { shown: 'Late tenth', raw: 'Late tenth (month)' },
          shareTitle(`Cheaper for all ${months} months`),
        ],
        rows: crossings.map(({ edition, month, neverShare }) => [
          EDITION_NAMES[edition],
          ...[month.p10, month.p50, month.p90].map(at =>
            at === null ? `after ${months}` : { shown: String(at), raw: at },
          ),
          shareCell(neverShare, locale),
        ]),
      }}
    >
      {crossings.map(crossing => (
        <div key={crossing.edition} className="border-line border-t pt-2">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 pb-1 text-sm">
            <EditionSwatch edition={crossing.edition} className="font-medium" />
            <span className="text-soft">{inShort(crossing, months)}</span>
          </p>
          <div className="pl-13">
            <Bars crossing={crossing} months={months} share={count => count / trialsOf(crossing) / most} />
          </div>
        </div>
      ))}
      <div className="pl-13">
        <MonthAxis months={months} />
      </div>
    </ChartFigure>
  );
}

function Bars({
  crossing: { edition, counts, month },
  months,
  share,
}: {
  crossing: Crossing;
  months: number;
  share: (count: number) => number;
}) {
  return (
    <svg aria-hidden className="block w-full overflow-visible" height={HEIGHT}>
      {counts.map((count, at) =>
        count ? (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is the month.
            key={at}
            {...barAt(at, months)}
            y={HEIGHT - Math.max(1, share(count) * (HEIGHT - 6))}
            height={Math.max(1, share(count) * (HEIGHT - 6))}
            className={inMiddle(at, month) ? EDITION_FILL[edition] : 'fill-edge opacity-45'}
          />
        ) : null,
      )}
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="stroke-ink" />
      {month.p50 === null ? null : (
        <line
          x1={`${monthAt(month.p50, months)}%`}
          x2={`${monthAt(month.p50, months)}%`}
          y1="0"
          y2={HEIGHT}
          className="stroke-ink"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}

/** About the month's own place; at the ends of the axis, as much of it as lies within. */
function barAt(month: number, months: number) {
  const half = 40 / months;
  const [left, right] = [
    Math.max(0, monthAt(month, months) - half),
    Math.min(100, monthAt(month, months) + half),
  ];
  return { x: `${left}%`, width: `${right - left}%` };
}

/** Between the early and the late tenth: 8 of 10 trials, where none of them is later than the horizon. */
const inMiddle = (at: number, { p10, p90 }: Crossing['month']) =>
  p10 !== null && at >= p10 && (p90 === null || at <= p90);

function inShort({ month: { p10, p50, p90 }, neverShare }: Crossing, months: number): string {
  if (p50 === null) return `still cheaper after ${months} months, ${timesIn100(neverShare)}`;
  const range =
    p90 === null ? `not before month ${p10}, 9 times in 10` : `month ${p10} to ${p90}, 8 times in 10`;
  return `month ${p50}; ${range}`;
}

function crossingInWords(crossing: Crossing, months: number): string {
  const never =
    crossing.neverShare > 0
      ? `, and ${timesIn100(crossing.neverShare)} it never does within ${months} months`
      : '';
  return `The cheap build has cost as much as ${editionInSentence(crossing.edition)}: ${inShort(crossing, months)}${crossing.month.p50 === null ? '' : never}.`;
}
