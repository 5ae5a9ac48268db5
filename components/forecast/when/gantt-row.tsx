import type { Route } from 'next';
import Link from 'next/link';
import { memo } from 'react';
import { EDITION_FILL } from '@/components/charts/edition-classes';
import { monthTicks, percentAlong } from '@/components/charts/scale';
import { type Day, formatMonth } from '@/components/format';
import { cn } from '@/components/ui/cn';
import type { Span } from './days';
import type { GanttRow } from './gantt-rows';

/** What scrolls to both sides; the plan and the load beneath it have the same room, with a scroll bar or without. */
export const FRAME =
  'max-h-[82vh] overflow-auto overscroll-x-contain rounded-sm [scrollbar-gutter:stable] [--title:0px] md:[--title:17rem] print:max-h-none print:overflow-visible print:[--title:15rem]';

/** Every row is as high as every other, so that arrows can count in rows. */
export const ROW = 'relative flex h-7.5 items-stretch border-line border-b phone:h-13 print:h-5.5';
export const TITLE =
  'sticky left-0 z-10 flex w-(--title) shrink-0 items-center whitespace-nowrap bg-paper text-sm phone:items-start phone:bg-transparent phone:pt-1 phone:[&>*]:max-w-[85vw] phone:[&>*]:shrink-0 print:text-xs';

/** A long name ends in dots on a screen, where pointing at it tells the rest; on paper and in a file it has two small lines. */
const NAME = 'truncate print:line-clamp-2 print:whitespace-normal print:text-[9.5px] print:leading-[1.1]';

/** A row out of sight is neither laid out nor painted, as there may be hundreds; on paper all are in sight. */
const SKIPPED = '[content-visibility:auto] print:[content-visibility:visible]';

/** Months that have room on a page. */
const MOST_MONTHS_ON_PAPER = 16;

interface GanttGroupLineProps {
  title: string;
  start: Day;
  span: Span;
  locale: string;
  /** The axis is right above it. */
  isFirst: boolean;
}

/** The head of what belongs together. On paper it says the months again, as the axis is pages away. */
export const GanttGroupLine = memo(function GanttGroupLine({
  title,
  start,
  span,
  locale,
  isFirst,
}: GanttGroupLineProps) {
  return (
    <div className={cn(ROW, SKIPPED)}>
      <h3 className={cn(TITLE, 'font-medium font-sans phone:items-end phone:pb-1')}>
        <span className="truncate">{title}</span>
      </h3>
      <svg aria-hidden data-picture="leave-out" className="hidden min-w-0 flex-1 overflow-hidden print:block">
        {(isFirst ? [] : monthTicks(start, span, MOST_MONTHS_ON_PAPER)).map(({ at, day, withYear }) => (
          <text key={day} x={`${percentAlong(at, span)}%`} y="75%" className="fill-muted text-[9px]">
            {formatMonth(day, locale, { withYear })}
          </text>
        ))}
      </svg>
    </div>
  );
});

interface GanttRowLineProps {
  row: GanttRow & { kind: 'bar' };
  span: Span;
  href: (featureId: string) => string;
  date: (day: number) => string;
}

/** One feature: its name, the bar from likely start to likely finish, and how far either may move. */
export const GanttRowLine = memo(function GanttRowLine({ row, span, href, date }: GanttRowLineProps) {
  const { featureId, title, edition, start, finish, hasRange } = row;
  return (
    <div className={cn(ROW, SKIPPED, 'group hover:bg-wash/60')} data-feature={featureId}>
      <div
        className={cn(
          TITLE,
          'group-hover:bg-wash phone:group-hover:bg-transparent md:pr-3 md:pl-3 print:pr-3 print:pl-3',
        )}
      >
        <Link
          href={href(featureId) as Route}
          // Hundreds of them pass by when it is scrolled.
          prefetch={false}
          title={title}
          className="inline-flex min-h-6 min-w-0 items-center rounded-sm phone:bg-paper/80 phone:pr-1 hover:underline"
        >
          <span data-picture="whole" className={NAME}>
            {title}
          </span>
          <span className="sr-only">
            : from {date(start[1])} to {date(finish[1])}
          </span>
        </Link>
      </div>
      <Bar row={row} span={span} className={EDITION_FILL[edition]}>
        {hasRange
          ? `${title}: begins ${date(start[1])} (${date(start[0])} to ${date(start[2])}), ends ${date(finish[1])} (${date(finish[0])} to ${date(finish[2])})`
          : `${title}: ${date(start[1])} to ${date(finish[1])}`}
      </Bar>
    </div>
  );
});

interface BarProps {
  row: GanttRow & { kind: 'bar' };
  span: Span;
  className: string;
  children: string;
}

/** One unit across is one day. Few elements, as there may be hundreds of rows. */
function Bar({ row: { start, finish, hasRange }, span: [from, to], className, children }: BarProps) {
  const least = (to - from) * 0.0015;
  // The last day is worked on until its end.
  const ends = finish.map(day => day + 1) as [number, number, number];
  const box = (left: number, right: number, half: number) =>
    `M${left} ${-half}H${Math.max(right, left + least)}V${half}H${left}Z`;
  return (
    <svg
      aria-hidden
      viewBox={`${from} -15 ${to - from} 30`}
      preserveAspectRatio="none"
      className="moves h-full min-w-0 flex-1 overflow-visible phone:mt-5.5 phone:h-7.5"
    >
      <title>{children}</title>
      {hasRange ? <path d={box(start[0], ends[2], 2)} className={cn(className, 'opacity-35')} /> : null}
      <path data-bar d={box(start[1], ends[1], 5)} className={className} />
      {hasRange ? (
        <path
          d={whisker(start[0], start[2], -8) + whisker(ends[0], ends[2], 8)}
          className="fill-none stroke-soft"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  );
}

/** P10 to P90: of the start above the bar, of the finish below it. */
const whisker = (from: number, to: number, y: number) =>
  `M${from} ${y - 2}v4M${from} ${y}H${to}M${to} ${y - 2}v4`;
