import type { Route } from 'next';
import Link from 'next/link';
import { Time } from '@/components/format';
import { ListKeys } from '@/components/shell/list-keys';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { BriefState } from './brief-state';

interface InboxItem {
  id: string;
  title: string;
  clientName: string;
  clientEmail: string;
  status: 'draft' | 'submitted';
  updatedAt: string;
  submittedAt: string | null;
  score: number;
}

/** The studio's briefs: a table, and on a phone a list. */
export function InboxList({
  studio,
  items,
  now,
}: {
  studio: string;
  items: readonly InboxItem[];
  now: string;
}) {
  const hrefOf = (id: string) => `/s/${studio}/briefs/${id}` as Route;
  return (
    <>
      <ListKeys className="max-sm:hidden">
        <Table label="Briefs">
          <TableHeader>
            <tr>
              <TableHead>Project</TableHead>
              <TableHead>Client</TableHead>
              <TableHead>State</TableHead>
              <TableHead numeric>Readiness</TableHead>
              <TableHead numeric>Changed</TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {items.map(brief => (
              <TableRow key={brief.id} data-key-row className="group">
                <TableCell className="py-2">
                  <Link
                    href={hrefOf(brief.id)}
                    data-key-focus
                    className="inline-flex min-h-6 items-center rounded-sm font-medium text-base group-hover:underline"
                  >
                    {brief.title}
                  </Link>
                </TableCell>
                <TableCell>
                  <span className="block">{brief.clientName}</span>
                  <span className="block text-muted">{brief.clientEmail}</span>
                </TableCell>
                <TableCell>
                  <BriefState {...brief} />
                </TableCell>
                <TableCell numeric>
                  <Score value={brief.score} />
                </TableCell>
                <TableCell numeric className="whitespace-nowrap text-soft">
                  <Time value={brief.updatedAt} show="relative" now={now} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ListKeys>
      <ul className="border-ink border-t sm:hidden">
        {items.map(brief => (
          <li key={brief.id} className="border-line border-b">
            <Link href={hrefOf(brief.id)} className="grid gap-1 rounded-sm py-3">
              <span className="flex items-baseline justify-between gap-4">
                <span className="font-medium text-lg">{brief.title}</span>
                <Score value={brief.score} />
              </span>
              <span className="text-soft">{brief.clientName}</span>
              <span className="flex items-baseline justify-between gap-4 text-muted text-sm">
                <BriefState {...brief} />
                <Time value={brief.updatedAt} show="relative" now={now} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The figure, and the same as a short bar for comparing down the column. */
function Score({ value }: { value: number }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <span aria-hidden className="h-1 w-14 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${value}%` }} />
      </span>
      <span className="w-6 text-right">
        {value}
        <span className="sr-only"> of 100 ready</span>
      </span>
    </span>
  );
}
