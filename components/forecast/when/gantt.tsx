'use client';

import { type CSSProperties, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { ChartFigure, type Figures } from '@/components/charts/chart-figures';
import { percentAlong } from '@/components/charts/scale';
import { addDays, type Day, daysBetween, formatDay } from '@/components/format';
import { cn } from '@/components/ui/cn';
import type { Id } from '@/server/kernel/ids';
import { featureHref } from '../why/named-drivers';
import { GanttArrows } from './gantt-arrows';
import { GanttAxis } from './gantt-axis';
import { GanttGround } from './gantt-ground';
import { GanttLegend } from './gantt-legend';
import { LINE_LOOKS, type Line, lineOfDeadline, movedLines, placeLines } from './gantt-lines';
import { FRAME, GanttGroupLine, GanttRowLine } from './gantt-row';
import { type GanttRow, spanOf } from './gantt-rows';
import { GanttTools } from './gantt-tools';
import { type Load, LoadFigure } from './load-figure';
import { StartHandle } from './start-handle';
import { useStart } from './use-start';
import { useZoom } from './use-zoom';

export interface GanttProps {
  studio: string;
  planId: Id<'plan'>;
  rows: readonly GanttRow[];
  /** What each feature needs, by id. */
  needs: Readonly<Record<string, readonly string[]>>;
  load: Load;
  /** The start that the forecast was made with, and the plan's as it is saved. */
  start: Day;
  startsOn: Day;
  deadline: Day | null;
  finish: { p50: Day; p80: Day };
  holidays: readonly Day[];
  alt: string;
  figures: Figures;
  locale: string;
  today: Day;
}

/** When what is worked on, by whom, and how sure that is. Everything lies on one axis of days. */
export function Gantt(props: GanttProps) {
  const { studio, planId, rows, load, start, startsOn, deadline, finish, holidays, locale, today } = props;
  const frame = useRef<HTMLElement>(null);
  const loadFrame = useRef<HTMLElement>(null);
  const titleCell = useRef<HTMLDivElement>(null);
  const titlePx = useCallback(() => titleCell.current?.offsetWidth ?? 0, []);
  const [lit, setLit] = useState<string | null>(null);
  const moving = useStart({ studio, planId, startsOn, forecastStart: start });
  const lines = useMemo<Line[]>(() => {
    const short = (day: Day) => formatDay(day, locale, { today, month: 'short' });
    return [
      { key: 'today', day: daysBetween(start, today), label: 'today' },
      { key: 'start', day: 0, label: `starts ${short(start)}` },
      { key: 'p50', day: daysBetween(start, finish.p50) + 1, label: `50% sure by ${short(finish.p50)}` },
      { key: 'p80', day: daysBetween(start, finish.p80) + 1, label: `80% sure by ${short(finish.p80)}` },
    ];
  }, [start, today, finish.p50, finish.p80, locale]);
  const deadlineDay = deadline === null ? null : daysBetween(start, deadline) + 1;
  const span = useMemo(
    () =>
      spanOf(
        rows,
        lines.filter(line => line.key !== 'today').map(line => line.day),
        daysBetween(start, today),
        deadlineDay,
      ),
    [rows, lines, start, today, deadlineDay],
  );
  const totalDays = span[1] - span[0];
  const zoom = useZoom(frame, totalDays, titlePx);
  const date = useCallback(
    (day: number) => formatDay(addDays(start, day), locale, { today, month: 'short' }),
    [start, locale, today],
  );
  const href = useCallback(
    (featureId: string) => featureHref(`/s/${studio}/plans/${planId}`, featureId),
    [studio, planId],
  );
  // Hundreds of elements that neither zoom nor a feature that is pointed at changes.
  const rowLines = useMemo(
    () =>
      rows.map((row, place) =>
        row.kind === 'group' ? (
          <GanttGroupLine
            key={row.key}
            title={row.title}
            start={start}
            span={span}
            locale={locale}
            isFirst={place === 0}
          />
        ) : (
          <GanttRowLine key={row.key} row={row} span={span} href={href} date={date} />
        ),
      ),
    [rows, span, href, date, start, locale],
  );
  const needs = useMemo(() => new Map(Object.entries(props.needs)), [props.needs]);
  const deadlineLine = deadlineDay === null ? [] : [lineOfDeadline(deadlineDay, date(deadlineDay - 1), span)];
  const drawnLines = moving.shiftDays ? movedLines(lines, moving.shiftDays, date) : lines;
  const placed = placeLines([...drawnLines, ...deadlineLine], span, totalDays * zoom.pxPerDay);
  const shift = `${(100 * moving.shiftDays) / totalDays}%`;
  const point = (target: EventTarget) =>
    setLit((target as Element).closest<HTMLElement>('[data-feature]')?.dataset['feature'] ?? null);
  const width = zoom.isFit ? undefined : `calc(var(--title) + ${totalDays * zoom.pxPerDay}px)`;
  const overlay =
    'pointer-events-none absolute inset-y-0 right-0 left-(--title) h-full w-[calc(100%-var(--title))]';
  return (
    <>
      <GanttTools zoom={zoom} moving={moving} />
      <ChartFigure alt={props.alt} figures={props.figures} isInteractive className="print:break-inside-auto">
        <section
          ref={frame}
          aria-label="Time plan; plus and minus zoom"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          tabIndex={0}
          className={FRAME}
          onScroll={() => follow(loadFrame, frame)}
          onKeyDown={event => {
            if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
              return;
            if (event.key === '+' || event.key === '=') zoom.closer();
            else if (event.key === '-') zoom.farther();
            else if (event.key === '0') zoom.to('fit');
          }}
          onPointerOver={event => point(event.target)}
          onPointerLeave={() => setLit(null)}
          onFocus={event => point(event.target)}
          onBlur={() => setLit(null)}
        >
          <div className="relative min-w-full print:w-full!" style={{ width }}>
            <div className="sticky top-0 z-20 flex border-ink border-b bg-paper print:static">
              <div ref={titleCell} className="sticky left-0 z-20 w-(--title) shrink-0 bg-paper" />
              <div className="relative min-w-0 flex-1">
                <GanttAxis
                  start={start}
                  span={span}
                  pxPerDay={zoom.pxPerDay}
                  lines={placed}
                  locale={locale}
                />
                <StartHandle
                  start={start}
                  shiftDays={moving.shiftDays}
                  percent={percentAlong(0, span)}
                  totalDays={totalDays}
                  pxPerDay={zoom.pxPerDay}
                  locale={locale}
                  onAttempt={moving.attempt}
                  onKeep={moving.keep}
                  onDrop={moving.drop}
                />
              </div>
            </div>
            <div className="relative overflow-x-clip">
              <GanttGround start={start} span={span} holidays={holidays} />
              <svg aria-hidden className={overlay}>
                {placed.map(({ key, percent }) => (
                  <line
                    key={key}
                    x1={`${percent}%`}
                    x2={`${percent}%`}
                    y1="0"
                    y2="100%"
                    className={LINE_LOOKS[key].line}
                    strokeDasharray={LINE_LOOKS[key].dash}
                  />
                ))}
              </svg>
              <div className="relative" style={{ '--shift': shift } as CSSProperties}>
                <div
                  data-moved={moving.shiftDays !== 0 || undefined}
                  className={cn(moving.shiftDays !== 0 && '[&_.moves]:translate-x-(--shift)')}
                >
                  {rowLines}
                  <div className={cn(overlay, 'moves')}>
                    <GanttArrows rows={rows} needs={needs} span={span} lit={lit} />
                  </div>
                </div>
              </div>
            </div>
          </div>
        </section>
        <GanttLegend
          drawn={new Set(rows.flatMap(row => (row.kind === 'bar' ? row.edition : [])))}
          hasDeadline={deadline !== null}
          hasRanges={rows.some(row => row.kind === 'bar' && row.hasRange)}
        />
      </ChartFigure>
      {load.people.length ? (
        <LoadFigure
          {...load}
          frame={loadFrame}
          onScroll={() => follow(frame, loadFrame)}
          start={start}
          span={span}
          holidays={holidays}
          pxPerDay={zoom.pxPerDay}
          width={width}
          date={date}
          locale={locale}
        />
      ) : null}
    </>
  );
}

/** One that is where it should be is not scrolled again, so that the two do not drive each other. */
function follow(follower: RefObject<HTMLElement | null>, leader: RefObject<HTMLElement | null>) {
  if (follower.current && leader.current) follower.current.scrollLeft = leader.current.scrollLeft;
}
