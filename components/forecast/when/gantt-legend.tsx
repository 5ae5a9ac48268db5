import type { ReactNode } from 'react';
import { EDITION_FILL } from '@/components/charts/edition-classes';
import { EDITION_NAMES } from '@/components/format';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';

interface GanttLegendProps {
  /** The editions whose features are drawn. */
  drawn: ReadonlySet<Edition>;
  hasDeadline: boolean;
  hasRanges: boolean;
}

/** What the signs of the chart mean. */
export function GanttLegend({ drawn, hasDeadline, hasRanges }: GanttLegendProps) {
  return (
    <figcaption className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
      {EDITIONS.filter(edition => drawn.has(edition)).map(edition => (
        <Sign key={edition} text={EDITION_NAMES[edition]}>
          <rect y="3" width="20" height="10" rx="1.5" className={EDITION_FILL[edition]} />
        </Sign>
      ))}
      {hasRanges ? (
        <Sign text="8 of 10: begins above the bar, ends below it">
          <path d="M1 4v8M1 8h18M19 4v8" className="fill-none stroke-soft" />
        </Sign>
      ) : null}
      {hasRanges ? (
        <Sign text="must be finished first">
          <path d="M1 3h15v8" className="fill-none stroke-edge" />
          <path d="M16 12h0" strokeWidth="5" strokeLinecap="round" className="stroke-edge" />
        </Sign>
      ) : null}
      <Sign text="weekend">
        <rect width="20" height="16" className="fill-wash stroke-line" />
      </Sign>
      <Sign text="public holiday">
        <rect width="20" height="16" className="fill-warn/18" />
      </Sign>
      {hasDeadline ? (
        <Sign text="deadline">
          <path d="M10 0v16" strokeDasharray="4 3" className="stroke-warn" />
        </Sign>
      ) : null}
    </figcaption>
  );
}

/** One sign and what it means. */
export function Sign({ text, children }: { text: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg aria-hidden width="20" height="16" className="shrink-0">
        {children}
      </svg>
      {text}
    </span>
  );
}
