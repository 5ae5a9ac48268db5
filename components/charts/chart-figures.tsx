import { ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { type Figures, figuresCsv, fileName, shownCell } from './save/figures-csv';
import { SavePicture } from './save-picture';

export type { Cell, Figures } from './save/figures-csv';

interface ChartFigureProps {
  /** What the picture says, as a sentence. */
  alt: string;
  /** Null where the page already shows the same figures. */
  figures: Figures | null;
  /** What the saved files are called, and what stands above a saved picture; the table's caption where nothing is said. */
  name?: string;
  /** The picture is a table itself: its figures go into the file only. */
  isTable?: boolean;
  /** There are links or buttons in it, which an image could not have. */
  isInteractive?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A picture, what it says in words, the table behind it, and all of that to take along as files. */
export function ChartFigure({
  alt,
  figures,
  name = figures?.caption ?? 'Picture',
  isTable = false,
  isInteractive = false,
  className,
  children,
}: ChartFigureProps) {
  const said = { role: isInteractive ? 'group' : 'img', 'aria-label': alt };
  return (
    <figure className={cn('@container min-w-0', className)}>
      <div {...said} data-picture="drawn">
        {children}
      </div>
      <Foot name={name} alt={alt} figures={figures} isTable={isTable} />
    </figure>
  );
}

/** Not made anew with each movement in a picture that moves: the table may have thousands of cells. */
const Foot = memo(function Foot({
  name,
  alt,
  figures,
  isTable,
}: Pick<ChartFigureProps, 'alt' | 'figures'> & { name: string; isTable: boolean }) {
  return (
    <div className="relative mt-2 min-h-6 pointer-coarse:min-h-10" data-print="hide">
      {figures && !isTable ? <ShowFigures {...figures} /> : null}
      {/* In the narrowest columns both have no room in one line. */}
      <div className="absolute top-0 right-0 @max-[13rem]:static @max-[13rem]:-ml-1">
        <SavePicture title={name} name={fileName(name)} alt={alt} csv={figures && figuresCsv(figures)} />
      </div>
    </div>
  );
});

function ShowFigures({ caption, head, rows }: Figures) {
  const titles = head.map(title => (typeof title === 'string' ? title : title.shown));
  return (
    <details className="group text-sm">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm text-muted hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        Table
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section aria-label={caption} className="mt-1.5 overflow-x-auto" tabIndex={0}>
        <table className="w-full border-collapse">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {titles.map((title, place) => (
                <th
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name.
                  key={place}
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
            {rows.map(([name = '', ...cells], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name.
              <tr key={row}>
                <th scope="row" className="border-line border-b py-1 text-left font-normal text-soft">
                  {shownCell(name)}
                </th>
                {cells.map((cell, place) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                    key={place}
                    className="whitespace-nowrap border-line border-b py-1 pl-4 text-right"
                  >
                    {shownCell(cell)}
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
