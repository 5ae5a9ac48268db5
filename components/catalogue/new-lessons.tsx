'use client';

import { useState } from 'react';
import { hours } from '@/components/plan/words';
import { Button } from '@/components/ui/button';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ToAdd } from '@/server/catalogue/domain/learning';
import { likelyHours } from '@/server/plan/domain/totals';
import { PlanLinks } from './plan-links';

const AT_FIRST = 20;

/** Features that agreed plans have and the catalogue has not. */
export function NewLessons({
  studio,
  lessons,
  onAdd,
}: {
  studio: string;
  lessons: readonly ToAdd[];
  onAdd: ((featureId: ToAdd['featureId']) => void) | undefined;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? lessons : lessons.slice(0, AT_FIRST);
  return (
    <section aria-labelledby="to-add">
      <h2 id="to-add" className="font-medium font-serif text-2xl">
        Not in the catalogue
      </h2>
      {lessons.length === 0 ? (
        <p className="mt-1 max-w-prose text-soft">
          Everything in the agreed plans is in the catalogue. Nothing to add.
        </p>
      ) : (
        <>
          <p className="mt-1 mb-3 max-w-prose text-soft text-sm">
            What agreed plans have of their own. Add what you would build for another client too; then say
            what in a brief asks for it.
          </p>
          <Table label="Not in the catalogue">
            <TableHeader>
              <tr>
                <TableHead className="w-full">Feature</TableHead>
                <TableHead className="max-sm:hidden">Edition</TableHead>
                <TableHead numeric>Likely hours</TableHead>
                {onAdd ? (
                  <TableHead>
                    <span className="sr-only">Add</span>
                  </TableHead>
                ) : null}
              </tr>
            </TableHeader>
            <TableBody>
              {shown.map(lesson => (
                <TableRow key={lesson.featureId}>
                  <TableCell className="py-2">
                    <span className="font-medium text-base">{lesson.title}</span>
                    <span className="block text-soft">{lesson.area}</span>
                    <PlanLinks studio={studio} plans={lesson.plans} />
                  </TableCell>
                  <TableCell className="whitespace-nowrap max-sm:hidden">
                    <EditionSwatch edition={lesson.edition} />
                  </TableCell>
                  <TableCell numeric>{hours(likelyHours(lesson.effortHours))}</TableCell>
                  {onAdd ? (
                    <TableCell className="pl-4">
                      <Button size="sm" onClick={() => onAdd(lesson.featureId)}>
                        Add
                        <span className="sr-only"> {lesson.title} to the catalogue</span>
                      </Button>
                    </TableCell>
                  ) : null}
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {shown.length < lessons.length ? (
            <Button className="mt-4" onClick={() => setAll(true)}>
              Show {lessons.length - shown.length} more
            </Button>
          ) : null}
        </>
      )}
    </section>
  );
}
