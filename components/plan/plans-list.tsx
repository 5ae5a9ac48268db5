import Link from 'next/link';
import { Time } from '@/components/format';
import { ListKeys } from '@/components/shell/list-keys';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { planHref, planSize } from './listed-plan';

interface ListedPlan {
  id: string;
  briefId: string | null;
  title: string;
  clientName: string;
  clientEmail: string;
  startsOn: string;
  featureCount: number;
  updatedAt: string;
}

/** The studio's plans: a table, and on a phone a list. */
export function PlansList({
  studio,
  items,
  now,
}: {
  studio: string;
  items: readonly ListedPlan[];
  now: string;
}) {
  return (
    <>
      <ListKeys className="max-sm:hidden">
        <Table label="Plans">
          <TableHeader>
            <tr>
              <TableHead>Plan</TableHead>
              <TableHead>Client</TableHead>
              <TableHead numeric>Features</TableHead>
              <TableHead numeric>Begins</TableHead>
              <TableHead numeric>Changed</TableHead>
            </tr>
          </TableHeader>
          <TableBody>
            {items.map(plan => (
              <TableRow key={plan.id} data-key-row className="group">
                <TableCell className="py-2">
                  <Link
                    href={planHref(studio, plan)}
                    data-key-focus
                    className="inline-flex min-h-6 items-center rounded-sm font-medium text-base group-hover:underline"
                  >
                    {plan.title}
                  </Link>
                </TableCell>
                <TableCell>
                  <span className="block">{plan.clientName}</span>
                  <span className="block text-muted">{plan.clientEmail}</span>
                </TableCell>
                <TableCell numeric>{plan.featureCount}</TableCell>
                <TableCell numeric>
                  <Time value={plan.startsOn} />
                </TableCell>
                <TableCell numeric className="text-soft">
                  <Time value={plan.updatedAt} show="relative" now={now} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ListKeys>
      <ul className="border-ink border-t sm:hidden">
        {items.map(plan => (
          <li key={plan.id} className="border-line border-b">
            <Link href={planHref(studio, plan)} className="grid gap-0.5 py-3">
              <span className="font-medium">{plan.title}</span>
              <span className="flex justify-between gap-4 text-soft text-sm">
                <span className="truncate">{plan.clientName}</span>
                <span className="shrink-0">{planSize(plan)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
