import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChartFigure } from '@/components/charts/chart-figures';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';

export interface RankedColumn<Row> {
  title: string;
  cell: (row: Row) => ReactNode;
  /** The columns of the saved file, with their units; what is read as one may be saved as several. */
  saved: readonly { title: string; of: (row: Row) => string | number }[];
  /** Words, not figures: given room only where the screen has it. */
  isText?: boolean;
}

interface RankedTableProps<Row> {
  caption: string;
  alt: string;
  /** What the rows are: "Risk". */
  of: string;
  rows: readonly Row[];
  name: (row: Row) => string;
  /** Where it is changed. */
  href: (row: Row) => string;
  columns: readonly RankedColumn<Row>[];
}

/** What weighs how much, the heaviest first: each row leads to the plan, and the unshortened figures can be saved. */
export function RankedTable<Row extends { id: string }>(props: RankedTableProps<Row>) {
  const { caption, alt, of, rows, name, href, columns } = props;
  const saved = columns.flatMap(column => column.saved);
  return (
    <ChartFigure
      isInteractive
      isTable
      className="print:break-inside-auto"
      alt={alt}
      figures={{
        caption,
        head: [of, ...saved.map(column => column.title)],
        rows: rows.map(row => [name(row), ...saved.map(column => rawCell(column.of(row)))]),
      }}
    >
      <Table label={caption}>
        <TableHeader>
          <TableRow>
            <TableHead>{of}</TableHead>
            {columns.map(({ title, isText }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called "Days".
              <TableHead key={place} numeric={!isText} className={isText ? 'max-lg:hidden' : 'print:px-1.5'}>
                {title}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(row => (
            <TableRow key={row.id} className="hover:[&>*]:bg-wash">
              <TableCell className="min-w-44 print:h-7 print:min-w-36">
                <Link
                  href={href(row) as Route}
                  className="inline-flex min-h-6 items-center rounded-sm font-medium hover:underline"
                >
                  {name(row)}
                </Link>
              </TableCell>
              {columns.map(({ cell, isText }, place) => (
                <TableCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  key={place}
                  numeric={!isText}
                  className={isText ? 'max-w-80 text-soft max-lg:hidden' : 'print:px-1.5'}
                >
                  {cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ChartFigure>
  );
}

/** More than four decimals are noise of the simulation. */
const rawCell = (value: string | number) =>
  typeof value === 'string' ? value : { shown: String(value), raw: Math.round(value * 10_000) / 10_000 };
