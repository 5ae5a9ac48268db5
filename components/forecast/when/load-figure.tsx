import type { RefObject } from 'react';
import { ChartFigure, type Figures } from '@/components/charts/chart-figures';
import type { Day } from '@/components/format';
import type { Span } from './days';
import { GanttAxis } from './gantt-axis';
import { GanttGround } from './gantt-ground';
import { Sign } from './gantt-legend';
import { GanttLoad } from './gantt-load';
import { FRAME } from './gantt-row';
import type { PersonLoad } from './load-table';

export interface Load {
  people: readonly PersonLoad[];
  alt: string;
  figures: Figures;
}

interface LoadFigureProps extends Load {
  frame: RefObject<HTMLElement | null>;
  onScroll: () => void;
  start: Day;
  span: Span;
  holidays: readonly Day[];
  pxPerDay: number;
  /** Of all that scrolls; undefined where all is in sight. */
  width: string | undefined;
  date: (day: number) => string;
  locale: string;
}

/** Narrower than this a week has no room for its figure. */
const WEEK_ROOM_PX = 34;

/** Beneath the time plan, on the same axis and scrolled with it: how much of everybody's weeks is taken. */
export function LoadFigure(props: LoadFigureProps) {
  const { people, alt, figures, frame, onScroll, start, span, holidays, pxPerDay, width, date, locale } =
    props;
  return (
    <section className="mt-10 print:mt-6">
      <h3 className="mb-2 font-medium font-serif text-xl">How much of each week is taken, %</h3>
      <ChartFigure alt={alt} figures={figures} isInteractive>
        <section
          ref={frame}
          aria-label="Load of the people"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          tabIndex={0}
          className={FRAME}
          onScroll={onScroll}
        >
          <div className="relative min-w-full print:w-full!" style={{ width }}>
            <div className="flex border-ink border-b">
              <div className="w-(--title) shrink-0" />
              <div className="min-w-0 flex-1">
                <GanttAxis start={start} span={span} pxPerDay={pxPerDay} lines={[]} locale={locale} />
              </div>
            </div>
            <div className="relative overflow-x-clip">
              <GanttGround start={start} span={span} holidays={holidays} />
              <GanttLoad
                people={people}
                start={start}
                span={span}
                hasFigures={7 * pxPerDay >= WEEK_ROOM_PX}
                date={date}
              />
            </div>
          </div>
        </section>
        <figcaption className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
          <Sign text="the stronger, the fuller">
            <rect y="3" width="20" height="10" className="fill-scalable" fillOpacity="0.4" />
          </Sign>
          <Sign text="away">
            <rect y="8" width="20" height="4" className="fill-warn" />
          </Sign>
        </figcaption>
      </ChartFigure>
    </section>
  );
}
