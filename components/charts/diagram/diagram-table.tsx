import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

interface DiagramTableProps {
  label: string;
  caption: string;
  /** The first column names each row. */
  columns: readonly { title: string; className?: string }[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** What a picture says, in words. */
export function DiagramTable({ label, caption, columns, rows }: DiagramTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-muted text-xs">
            {columns.map(({ title }) => (
              <th key={title} scope="col" className="border-ink border-b py-1 pr-4 text-left font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...rest] }) => (
            <tr key={key}>
              <th scope="row" className={cn(CELL, 'font-normal', columns[0]?.className)}>
                {name}
              </th>
              {columns.slice(1).map(({ title, className }, at) => (
                <td key={title} className={cn(CELL, 'text-soft', className)}>
                  {rest[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const CELL = 'border-line border-b py-1 pr-4 text-left align-top';
