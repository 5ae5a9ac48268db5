/* biome-ignore-all lint/a11y/useSemanticElements: rows that are laid out by themselves make an ARIA grid and cannot be a table's. */
/* biome-ignore-all lint/a11y/useFocusableInteractive: cells take the focus; rows and figures are only read. */
import { memo } from 'react';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { DISCIPLINES, EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { hours } from '../words';
import { type Column, headSpan, isDiscipline } from './columns';

/** At the foot of the grid: likely hours of each edition, those of the smaller editions among them. */
export const TotalsRows = memo(function TotalsRows({
  features,
  columns,
  firstIndex,
}: {
  features: readonly PlanFeature[];
  columns: readonly Column[];
  firstIndex: number;
}) {
  const wide = headSpan(columns);
  return (
    <div role="rowgroup" className="mt-2 text-sm">
      {EDITIONS.map((edition, at) => {
        const sums = sumsOf(features, edition);
        const all = DISCIPLINES.reduce((sum, one) => sum + sums[one], 0);
        return (
          <div
            key={edition}
            role="row"
            aria-rowindex={firstIndex + at}
            className="grid grid-cols-(--grid-columns) first:[&>[role]]:border-t first:[&>[role]]:border-t-ink"
          >
            <span />
            <div
              role="rowheader"
              aria-colspan={wide}
              style={{ gridColumn: `span ${wide}` }}
              className="flex items-center gap-2 border-line border-b px-2 py-1.5"
            >
              <EditionSwatch edition={edition} />
              <b className="ml-auto tabular-nums">{hours(all)} h</b>
              {edition === 'mvp' ? <span className="text-muted text-xs">likely</span> : null}
            </div>
            {columns.slice(wide).map(column => (
              <div
                key={column}
                role="gridcell"
                aria-label={
                  isDiscipline(column)
                    ? `${DISCIPLINE_NAMES[column]}: ${hours(sums[column])} hours likely`
                    : undefined
                }
                className="border-line border-b px-2 py-1.5 text-right text-[0.8125rem] text-soft tabular-nums"
              >
                {isDiscipline(column) ? (
                  <span aria-hidden className="grid grid-cols-[1fr_1.2fr_1fr] gap-x-1">
                    <span className="col-span-2">{hours(sums[column])}</span>
                  </span>
                ) : null}
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
});

function sumsOf(features: readonly PlanFeature[], edition: Edition) {
  const included = EDITIONS.slice(0, EDITIONS.indexOf(edition) + 1);
  const own = features.filter(feature => included.includes(feature.edition));
  return Object.fromEntries(
    DISCIPLINES.map(one => [
      one,
      own.reduce((sum, { effortHours }) => sum + (effortHours[one]?.likely ?? 0), 0),
    ]),
  ) as Record<(typeof DISCIPLINES)[number], number>;
}
