import { addDays, type Day, daysBetween, formatDay, formatMonth } from '@/components/format/day';
import { cn } from '@/components/ui/cn';
import type { Edition } from '@/server/forecast/engine/types';
import { ChartFigure } from './chart-figures';
import { EDITION_FILL } from './edition-classes';
import { anchorWithin } from './place-labels';
import { monthTicks, percentAlong } from './scale';

export interface RangeRow {
  id: string;
  title: string;
  edition: Edition;
  /** Calendar days after `start`, at P10, P50 and P90. */
  start: readonly [number, number, number];
  finish: readonly [number, number, number];
}

interface RangeBarsProps {
  rows: readonly RangeRow[];
  /** The forecast's first day. */
  start: Day;
  locale: string;
  today: Day;
  deadline?: Day | null;
  figures?: boolean;
  className?: string;
}

/** When each feature is worked on: the bar runs from likely start to likely finish, the band from P10 to P90. */
export function RangeBars({
  rows,
  start,
  locale,
  today,
  deadline = null,
  figures = true,
  className,
}: RangeBarsProps) {
  const date = (days: number) => formatDay(addDays(start, days), locale, { today, month: 'short' });
  const limit = deadline === null ? null : daysBetween(start, deadline);
  const last = Math.max(limit ?? 0, ...rows.map(row => row.finish[2]), 1);
  const domain = [0, last * 1.03] as const;
  const x = (days: number) => Math.round(percentAlong(days, domain) * 100) / 100;
  const ticks = monthTicks(start, domain, 8);
  /** A month's name stands after its line; before it at the right edge, or where the deadline would strike it. */
  const before = (at: number) =>
    x(at) > 92 || (limit !== null && x(limit) >= x(at) - 1 && x(limit) < x(at) + 16);
  const limitText =
    deadline === null ? '' : `deadline ${formatDay(deadline, locale, { today, month: 'short' })}`;
  const ends = rows.toSorted((a, b) => b.finish[1] - a.finish[1])[0];
  const alt = [
    `Timeline of ${rows.length} ${rows.length === 1 ? 'feature' : 'features'}.`,
    ends ? `The last to finish is ${ends.title}, likely on ${date(ends.finish[1])}.` : '',
    limitText ? `With the ${limitText}.` : '',
  ].join(' ');
  return (
    <ChartFigure
      alt={alt}
      className={className}
      figures={
        figures
          ? {
              caption: 'Start and finish of each feature',
              head: ['Feature', 'Start P10', 'P50', 'P90', 'Finish P10', 'P50 ', 'P90 '],
              rows: rows.map(row => [row.title, ...row.start.map(date), ...row.finish.map(date)]),
            }
          : null
      }
    >
      <div className="grid grid-cols-1 @2xl:grid-cols-[17rem_1fr] @2xl:gap-x-5">
        <div className="relative col-start-1 h-10 @2xl:col-start-2">
          <svg aria-hidden className="absolute inset-0 h-full w-full overflow-visible">
            {ticks.map(({ at, day, withYear }, place) => (
              <text
                key={day}
                x={`${x(at)}%`}
                dx={before(at) ? -4 : 4}
                y="36"
                textAnchor={before(at) ? 'end' : 'start'}
                className={cn(
                  'fill-muted text-[12px]',
                  place % 2 === 1 && ticks.length > 5 && 'hidden @md:block',
                )}
              >
                {formatMonth(day, locale, { withYear })}
              </text>
            ))}
            {limit === null ? null : (
              <text
                x={`${x(limit)}%`}
                y="14"
                textAnchor={anchorWithin(x(limit), limitText)}
                className="fill-warn text-[12px]"
              >
                {limitText}
              </text>
            )}
          </svg>
        </div>
        <div className="relative col-start-1 row-start-2 border-ink border-t @2xl:col-span-2">
          <div className="pointer-events-none absolute inset-y-0 right-0 left-0 @2xl:left-[18.25rem]">
            <svg aria-hidden className="h-full w-full overflow-visible">
              {ticks.map(({ at, day }, place) => (
                <line
                  key={day}
                  x1={`${x(at)}%`}
                  x2={`${x(at)}%`}
                  y1="0"
                  y2="100%"
                  className={cn('stroke-line', place % 2 === 1 && ticks.length > 5 && 'hidden @md:block')}
                />
              ))}
              {limit === null ? null : (
                <line
                  x1={`${x(limit)}%`}
                  x2={`${x(limit)}%`}
                  y1="-22"
                  y2="100%"
                  className="stroke-warn"
                  strokeWidth="1.25"
                  strokeDasharray="3 3"
                />
              )}
            </svg>
          </div>
          {rows.map(row => (
            <div
              key={row.id}
              className="relative grid grid-cols-1 items-center border-line border-b py-1.5 @2xl:grid-cols-[17rem_1fr] @2xl:gap-x-5 @2xl:py-0"
            >
              <span className="text-sm leading-snug @max-2xl:w-fit @max-2xl:bg-paper @max-2xl:pr-1.5 @2xl:py-1.5">
                {row.title}
              </span>
              <svg aria-hidden className="block h-5 w-full overflow-visible">
                <title>{`${row.title}: ${date(row.start[1])} to ${date(row.finish[1])}`}</title>
                <rect
                  x={`${x(row.start[0])}%`}
                  width={`${Math.max(0.4, x(row.finish[2]) - x(row.start[0]))}%`}
                  y="7"
                  height="6"
                  className={cn(EDITION_FILL[row.edition], 'opacity-30')}
                />
                <rect
                  x={`${x(row.start[1])}%`}
                  width={`${Math.max(0.6, x(row.finish[1]) - x(row.start[1]))}%`}
                  y="4"
                  height="12"
                  rx="1.5"
                  className={EDITION_FILL[row.edition]}
                />
                {[row.start[0], row.finish[2]].map((end, place) => (
                  <line
                    key={place === 0 ? 'p10' : 'p90'}
                    x1={`${x(end)}%`}
                    x2={`${x(end)}%`}
                    y1="5"
                    y2="15"
                    className="stroke-edge"
                  />
                ))}
              </svg>
            </div>
          ))}
        </div>
      </div>
    </ChartFigure>
  );
}
