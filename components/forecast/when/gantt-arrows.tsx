import { memo, useMemo } from 'react';
import type { Span } from './days';
import type { GanttRow } from './gantt-rows';

interface Arrow {
  from: string;
  to: string;
  /** In days across and rows down: the drawing is stretched over all rows. */
  path: string;
}

interface GanttArrowsProps {
  rows: readonly GanttRow[];
  needs: ReadonlyMap<string, readonly string[]>;
  span: Span;
  /** The feature that is pointed at. */
  lit: string | null;
}

/** What must be finished before what: quiet, until one of the two is pointed at. */
export const GanttArrows = memo(function GanttArrows({ rows, needs, span, lit }: GanttArrowsProps) {
  const arrows = useMemo(() => arrowsOf(rows, needs, span), [rows, needs, span]);
  const near = lit ? arrows.filter(arrow => arrow.from === lit || arrow.to === lit) : [];
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${span[1] - span[0]} ${rows.length}`}
      preserveAspectRatio="none"
      className="absolute inset-0 h-full w-full"
    >
      <Paths arrows={arrows} className="fill-none stroke-edge opacity-45" />
      {near.length ? <Paths arrows={near} className="fill-none stroke-accent" strong /> : null}
    </svg>
  );
});

const Paths = memo(function Paths({
  arrows,
  className,
  strong = false,
}: {
  arrows: readonly Arrow[];
  className: string;
  strong?: boolean;
}) {
  return (
    <>
      <path
        d={arrows.map(({ path }) => path).join('')}
        className={className}
        strokeWidth={strong ? 1.75 : 1}
        vectorEffect="non-scaling-stroke"
      />
      {/* Where an arrow arrives. A head would be stretched with the drawing. */}
      <path
        d={arrows.map(({ path }) => `M${path.slice(path.lastIndexOf('H') + 1).replace('V', ' ')}h0`).join('')}
        className={className}
        strokeWidth={strong ? 7 : 5}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </>
  );
});

function arrowsOf(rows: readonly GanttRow[], needs: GanttArrowsProps['needs'], [from]: Span): Arrow[] {
  const places = new Map<string, { row: number; begins: number; ends: number }>();
  rows.forEach((row, at) => {
    if (row.kind === 'bar' && row.hasRange)
      places.set(row.featureId, { row: at, begins: row.start[1] - from, ends: row.finish[1] + 1 - from });
  });
  return [...places].flatMap(([id, to]) =>
    (needs.get(id) ?? []).flatMap(need => {
      const of = places.get(need);
      if (!of) return [];
      // Arrives at the bar's edge, from above or from below.
      const arrives = to.row + 0.5 - (to.row > of.row ? 0.2 : -0.2);
      return [{ from: need, to: id, path: `M${of.ends} ${of.row + 0.5}H${to.begins}V${arrives}` }];
    }),
  );
}
