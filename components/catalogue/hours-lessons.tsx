'use client';

import { hours } from '@/components/plan/words';
import { Button } from '@/components/ui/button';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { OtherHours } from '@/server/catalogue/domain/learning';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import { likelyHours } from '@/server/plan/domain/totals';
import { PlanLinks } from './plan-links';
import type { CatalogueRow } from './types';

/** Features that agreed plans estimate otherwise than the catalogue. */
export function HoursLessons({
  studio,
  lessons,
  rows,
  onTake,
}: {
  studio: string;
  lessons: readonly OtherHours[];
  rows: readonly CatalogueRow[];
  onTake: ((row: CatalogueRow) => void) | undefined;
}) {
  const known = lessons.flatMap(lesson => {
    const row = rows.find(one => one.feature.key === lesson.key);
    return row ? [{ lesson, row }] : [];
  });
  return (
    <section aria-labelledby="other-hours">
      <h2 id="other-hours" className="font-medium font-serif text-2xl">
        Other hours
      </h2>
      {known.length === 0 ? (
        <p className="mt-1 max-w-prose text-soft">
          Agreed plans have the catalogue’s hours, give or take a tenth. Nothing to take over.
        </p>
      ) : (
        <>
          <p className="mt-1 mb-3 max-w-prose text-soft text-sm">
            The middle of what agreed plans say, beside the catalogue. Hours within a tenth are taken for the
            same.
          </p>
          <Table label="Other hours">
            <TableHeader>
              <tr>
                <TableHead className="w-full">Feature</TableHead>
                <TableHead numeric>Catalogue</TableHead>
                <TableHead numeric>Agreed</TableHead>
                {onTake ? (
                  <TableHead>
                    <span className="sr-only">Take over</span>
                  </TableHead>
                ) : null}
              </tr>
            </TableHeader>
            <TableBody>
              {known.map(({ lesson, row }) => (
                <TableRow key={lesson.key}>
                  <TableCell className="py-2">
                    <span className="font-medium text-base">{row.feature.title}</span>
                    <span className="block text-soft tabular-nums">{changesIn(lesson)}</span>
                    <PlanLinks studio={studio} plans={lesson.plans} />
                  </TableCell>
                  <TableCell numeric className="text-soft">
                    {hours(likelyHours(lesson.now))} h
                  </TableCell>
                  <TableCell numeric className="font-medium">
                    {hours(likelyHours(lesson.agreed))} h
                  </TableCell>
                  {onTake ? (
                    <TableCell className="pl-4">
                      <Button size="sm" onClick={() => onTake(row)}>
                        Take these hours
                        <span className="sr-only"> for {row.feature.title}</span>
                      </Button>
                    </TableCell>
                  ) : null}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </section>
  );
}

/** "Backend 10 → 25, QA 5 → none", by likely hours. */
const changesIn = ({ now, agreed }: OtherHours): string =>
  DISCIPLINES.flatMap(discipline => {
    const [before, after] = [now[discipline], agreed[discipline]];
    if (!before && !after) return [];
    if (before && after && before.likely === after.likely && before.high === after.high) return [];
    const said = (range: typeof before) => (range ? hours(range.likely) : 'none');
    return [`${DISCIPLINE_SHORT_NAMES[discipline]} ${said(before)} → ${said(after)}`];
  }).join(', ');
