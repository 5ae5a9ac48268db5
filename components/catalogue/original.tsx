'use client';

import { Button } from '@/components/ui/button';
import { differencesBetween } from '@/server/catalogue/domain/difference';
import { CATALOGUE_ENTITIES } from '@/server/catalogue/domain/entities';
import type { CatalogueRow } from './types';

/** What a changed feature says otherwise than the one that comes with the product, and the way back. */
export function Original({
  row,
  rows,
  onBringBack,
}: {
  row: CatalogueRow;
  rows: readonly CatalogueRow[];
  onBringBack: (() => void) | undefined;
}) {
  if (!row.base) return null;
  const differences = differencesBetween(row.base, row.feature, (kind, key) =>
    kind === 'feature'
      ? (rows.find(one => one.feature.key === key)?.feature.title ?? key)
      : (CATALOGUE_ENTITIES.find(one => one.key === key)?.name ?? key),
  );
  return (
    <details className="group border-line border-y py-1">
      <summary className="flex min-h-9 cursor-pointer flex-wrap items-center justify-between gap-x-4 rounded-sm text-sm">
        <span className="font-medium">
          {differences.length === 1 ? 'One difference' : `${differences.length} differences`} to the original
        </span>
        <span className="text-accent underline decoration-accent/35 underline-offset-[0.2em] group-open:hidden">
          Show
        </span>
      </summary>
      <table className="my-2 w-full border-collapse text-sm">
        <thead>
          <tr className="text-left text-muted text-xs">
            <th scope="col" className="w-1/5 border-line border-b py-1 pr-3 font-medium">
              <span className="sr-only">What</span>
            </th>
            <th scope="col" className="w-2/5 border-line border-b py-1 pr-3 font-medium">
              Original
            </th>
            <th scope="col" className="border-line border-b py-1 font-medium">
              Yours
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ what, shipped, now }) => (
            <tr key={`${what}${shipped}${now}`} className="align-top">
              <th scope="row" className="border-line border-b py-1.5 pr-3 text-left font-normal text-muted">
                {what}
              </th>
              <td className="border-line border-b py-1.5 pr-3 text-soft tabular-nums">{shipped || 'none'}</td>
              <td className="border-line border-b py-1.5 tabular-nums">{now || 'none'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onBringBack ? (
        <Button size="sm" className="mb-3" onClick={onBringBack}>
          Bring back the original
        </Button>
      ) : null}
    </details>
  );
}
