import { ChevronRight } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

/** Wider than this it is printed on a page of its own, across, with the heading of its section. */
const PORTRAIT = 760;

/**
 * A drawing that keeps its size where there is little room and scrolls inside its own box; on paper it is
 * scaled to the page. Behind it, the same as a table.
 */
export function DiagramFigure({
  label,
  width,
  least = 0.8,
  legend,
  table,
  className,
  children,
}: {
  /** Names the box that scrolls. */
  label: string;
  /** Of the drawing at its own size, in px. */
  width: number;
  /** How far it may shrink on a screen, as a share of its own size. */
  least?: number;
  legend?: ReactNode;
  /** Null where the page already shows the same as a table. */
  table: ReactNode | null;
  className?: string | undefined;
  children: ReactNode;
}) {
  const size = { '--natural': `${width}px`, '--least': least } as CSSProperties;
  return (
    <figure className={cn('min-w-0', className)} data-across={width > PORTRAIT || undefined}>
      {width > PORTRAIT ? (
        <style href="diagram-page" precedence="low">
          {`@page diagram { size: A4 landscape; margin: 12mm; }
@media print { section:has(> [data-across]), [data-across] { page: diagram; } }`}
        </style>
      ) : null}
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        tabIndex={0}
        style={size}
        className="overflow-x-auto overscroll-x-contain rounded-sm py-1 print:overflow-visible"
      >
        <div className="w-full min-w-[calc(var(--natural)*var(--least))] max-w-(--natural) print:min-w-0 print:max-w-none">
          {children}
        </div>
      </section>
      {legend ? (
        <figcaption className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-muted text-sm">
          {legend}
        </figcaption>
      ) : null}
      {table ? (
        <details className="group mt-2 text-sm" data-print="hide">
          <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm text-muted hover:text-ink">
            <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
            Show as a table
          </summary>
          <div className="mt-1.5">{table}</div>
        </details>
      ) : null}
    </figure>
  );
}

export const DIAGRAM_SVG = 'block h-auto w-full print:max-h-[165mm]';
