'use client';

import { hours, plural } from '@/components/plan/words';
import { ListKeys } from '@/components/shell/list-keys';
import { StateDot } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { likelyHours } from '@/server/plan/domain/totals';
import { areaId, byArea } from './by-area';
import { type CatalogueRow, STATE_NAMES } from './types';

const TONES = { changed: 'accent', own: 'good', hidden: 'neutral' } as const;

/** The catalogue's features under their areas. */
export function CatalogueTable({
  rows,
  onOpen,
}: {
  rows: readonly CatalogueRow[];
  onOpen: (key: string) => void;
}) {
  return (
    <ListKeys>
      <Table label="Catalogue">
        <TableHeader>
          <tr>
            <TableHead className="w-full">Feature</TableHead>
            <TableHead className="max-sm:hidden">Edition</TableHead>
            <TableHead numeric>Likely hours</TableHead>
            <TableHead numeric className="max-md:hidden">
              In plans
            </TableHead>
          </tr>
        </TableHeader>
        {byArea(rows).map(([area, members]) => (
          <TableBody key={area}>
            <tr>
              <th
                id={areaId(area)}
                colSpan={4}
                scope="rowgroup"
                className="scroll-mt-4 border-line border-b px-2 pt-7 pb-1.5 text-left font-medium font-serif text-xl"
              >
                {area}
              </th>
            </tr>
            {members.map(row => (
              <FeatureRow key={row.feature.key} row={row} onOpen={onOpen} />
            ))}
          </TableBody>
        ))}
      </Table>
    </ListKeys>
  );
}

function FeatureRow({ row, onOpen }: { row: CatalogueRow; onOpen: (key: string) => void }) {
  const { feature, state, planCount } = row;
  const isHidden = state === 'hidden';
  return (
    <TableRow data-key-row="">
      <TableCell className="py-2">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <button
            type="button"
            data-key-focus
            onClick={() => onOpen(feature.key)}
            className={cn(
              'min-h-6 rounded-sm text-left font-medium text-base underline decoration-transparent underline-offset-[0.2em] hover:decoration-current pointer-coarse:min-h-9',
              isHidden && 'text-muted line-through decoration-muted',
            )}
          >
            {feature.title}
          </button>
          {state === 'base' ? null : (
            <StateDot tone={TONES[state]} className="text-soft text-xs">
              {STATE_NAMES[state]}
            </StateDot>
          )}
        </span>
        <span className="line-clamp-2 max-w-[44rem] text-soft text-sm">{feature.summary}</span>
        <EditionSwatch edition={feature.edition} className="mt-1 text-soft text-sm sm:hidden" />
      </TableCell>
      <TableCell className="whitespace-nowrap max-sm:hidden">
        <EditionSwatch edition={feature.edition} className={cn(isHidden && 'text-muted')} />
      </TableCell>
      <TableCell numeric className={cn(isHidden && 'text-muted')}>
        {hours(likelyHours(feature.effortHours))}
      </TableCell>
      <TableCell numeric className="max-md:hidden">
        {planCount > 0 ? (
          <span title={`In ${plural(planCount, 'plan')} of your studio`}>{planCount}</span>
        ) : null}
      </TableCell>
    </TableRow>
  );
}
