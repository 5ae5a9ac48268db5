import { memo } from 'react';
import { percentAlong } from '@/components/charts/scale';
import type { Day } from '@/components/format';
import { cn } from '@/components/ui/cn';
import { type Span, stretch } from './days';
import { ROW, TITLE } from './gantt-row';
import { averageLoad, firstMonday, type PersonLoad } from './load-table';

/** Weeks that have room for their figures on a page. */
const MOST_WEEKS_ON_PAPER = 56;

/** How much of each person's week is taken: the darker the fuller, and when they are away. */
export const GanttLoad = memo(function GanttLoad({
  people,
  start,
  span,
  hasFigures,
  date,
}: {
  people: readonly PersonLoad[];
  start: Day;
  span: Span;
  /** A week is wide enough for its figure. */
  hasFigures: boolean;
  date: (day: number) => string;
}) {
  const x = (day: number) => Math.round(percentAlong(day, span) * 1000) / 1000;
  const first = firstMonday(start);
  const onPaper = (span[1] - span[0]) / 7 <= MOST_WEEKS_ON_PAPER;
  return people.map(({ id, name, weeks, timeOff }, place) => (
    <div key={id} className={ROW}>
      <div className={cn(TITLE, 'md:pr-3 md:pl-3 print:pr-3 print:pl-3')}>
        <span className="truncate">{name}</span>
        <span className="sr-only">: on average {averageLoad(people[place]!)}% of the week is taken</span>
      </div>
      <svg aria-hidden className="min-w-0 flex-1 overflow-hidden phone:mt-5.5">
        {weeks.map((percent, at) => {
          const from = first + 7 * at;
          return percent ? (
            <g key={from}>
              <title>{`${name}, week of ${date(from)}: ${percent}% taken`}</title>
              <rect
                x={`${x(from)}%`}
                width={`${x(from + 7) - x(from)}%`}
                y="15%"
                height="70%"
                className="fill-scalable stroke-paper"
                // Never so full that the figure on it would be hard to read, in light or in dark.
                fillOpacity={0.06 + 0.49 * Math.min(1, percent / 100)}
              />
              {hasFigures || onPaper ? (
                <text
                  x={`${x(from + 3.5)}%`}
                  y="50%"
                  dy="0.35em"
                  textAnchor="middle"
                  className={cn(
                    'fill-ink text-[11px] print:text-[7px]',
                    !hasFigures && 'hidden print:block',
                    !onPaper && 'print:hidden',
                  )}
                >
                  {percent}
                </text>
              ) : null}
            </g>
          ) : null;
        })}
        {timeOff.flatMap(off =>
          stretch(start, off, span).map(([from, to]) => (
            <g key={`${off.from} ${off.to}`}>
              <title>{`${name} is away until ${date(to - 1)}`}</title>
              <rect
                x={`${x(from)}%`}
                width={`${x(to) - x(from)}%`}
                y="80%"
                height="4"
                className="fill-warn"
              />
            </g>
          )),
        )}
      </svg>
    </div>
  ));
});
