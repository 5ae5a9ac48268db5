import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

export interface Figures {
  caption: string;
  head: readonly string[];
  /** The first cell of each row names the row. */
  rows: readonly (readonly string[])[];
}

/** A picture, what it says in words, and the figures behind it. */
export function ChartFigure({
  alt,
  figures,
  className,
  children,
}: {
  alt: string;
  /** Null where the page already shows the same figures. */
  figures: Figures | null;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <figure className={cn('@container min-w-0', className)}>
      <div role="img" aria-label={alt}>
        {children}
      </div>
      {figures ? <ShowFigures {...figures} /> : null}
    </figure>
  );
}

function ShowFigures({ caption, head, rows }: Figures) {
  return (
    <details className="group mt-2 text-sm" data-print="hide">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm text-muted hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        Show the figures
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section aria-label={caption} className="mt-1.5 overflow-x-auto" tabIndex={0}>
        <table className="w-full border-collapse">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map((title, place) => (
                <th
                  key={title}
                  scope="col"
                  className={cn(
                    'whitespace-nowrap border-ink border-b py-1 pl-4 text-right font-medium text-muted text-xs first:pl-0 first:text-left',
                    place === 0 && 'text-left',
                  )}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row" className="border-line border-b py-1 text-left font-normal text-soft">
                  {name}
                </th>
                {cells.map((cell, place) => (
                  <td
                    key={head[place + 1]}
                    className="whitespace-nowrap border-line border-b py-1 pl-4 text-right"
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
