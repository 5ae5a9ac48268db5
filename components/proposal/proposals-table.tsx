import type { Route } from 'next';
import Link from 'next/link';
import { EDITION_NAMES } from '@/components/format/edition';
import { Time } from '@/components/format/time';
import { ListKeys } from '@/components/shell/list-keys';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { StateWords } from './state-words';
import type { Version } from './version';
import { day, price, shortPrice } from './words';

/** The studio's proposals; a row leads to the plan's proposal page. */
export function ProposalsTable({
  studio,
  items,
  today,
}: {
  studio: string;
  items: readonly Version[];
  today: string;
}) {
  return (
    <ListKeys>
      <Table label="Proposals">
        <TableHeader>
          <TableRow>
            <TableHead>Proposal</TableHead>
            <TableHead className="max-sm:hidden">State</TableHead>
            <TableHead numeric>Price</TableHead>
            <TableHead numeric className="max-md:hidden">
              Sent
            </TableHead>
            <TableHead numeric className="max-md:hidden">
              Opened
            </TableHead>
            <TableHead numeric className="max-md:hidden">
              Valid until
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {items.map(item => (
            <TableRow key={item.id} data-key-row>
              <TableCell className="py-2 sm:min-w-56">
                <Link
                  href={`/s/${studio}/plans/${item.planId}/proposal` as Route}
                  className="rounded-sm font-medium hover:text-accent"
                >
                  {item.title}
                </Link>
                <span className="block text-muted">
                  {item.clientName ? `${item.clientName}, ` : ''}version {item.version}
                </span>
                <StateWords state={item.state} className="sm:hidden" />
              </TableCell>
              <TableCell className="max-sm:hidden">
                <StateWords state={item.state} />
              </TableCell>
              <TableCell numeric className="whitespace-nowrap">
                {asked(item)}
              </TableCell>
              <TableCell numeric className="whitespace-nowrap max-md:hidden">
                <Time value={item.sentAt} />
              </TableCell>
              <TableCell numeric className="whitespace-nowrap max-md:hidden">
                {item.firstOpenedAt ? (
                  <Time value={item.firstOpenedAt} />
                ) : (
                  <span className="text-muted">not yet</span>
                )}
              </TableCell>
              <TableCell numeric className="whitespace-nowrap max-md:hidden">
                {day(item.validUntil, today)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ListKeys>
  );
}

/** What was accepted, or the range that is asked. */
function asked(item: Version): string {
  const taken = item.prices.find(one => one.edition === item.acceptance?.edition);
  if (taken) return `${price(item, taken.priceMinor)}, ${EDITION_NAMES[taken.edition]}`;
  const prices = item.prices.map(one => one.priceMinor);
  const [least, most] = [Math.min(...prices), Math.max(...prices)];
  return least === most ? price(item, least) : `${shortPrice(item, least)} to ${shortPrice(item, most)}`;
}
