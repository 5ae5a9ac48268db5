import { memo } from 'react';
import type { Day } from '@/components/format';
import { type Span, stretch, weekends } from './days';

/** Weekends and public holidays behind all rows. The drawing is stretched: one unit across is one day. */
export const GanttGround = memo(function GanttGround({
  start,
  span,
  holidays,
}: {
  start: Day;
  span: Span;
  holidays: readonly Day[];
}) {
  const columns = (stretches: readonly Span[]) =>
    stretches.map(([from, to]) => `M${from - span[0]} 0h${to - from}v1h${from - to}z`).join('');
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${span[1] - span[0]} 1`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-y-0 right-0 left-(--title) h-full w-[calc(100%-var(--title))]"
    >
      <path d={columns(weekends(start, span))} className="fill-wash" />
      <path
        d={columns(holidays.flatMap(day => stretch(start, { from: day, to: day }, span)))}
        className="fill-warn/18"
      />
    </svg>
  );
});
