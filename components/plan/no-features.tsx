'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { isDialogOpen, isWriting } from '@/components/shell/shortcuts';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Discipline } from '@/server/forecast/engine/types';
import { AddArea } from './add-area';
import { readClipboard } from './grid/clipboard';
import { columnsFor } from './grid/columns';
import { paste } from './grid/paste';
import { sayPasted } from './grid/say-pasted';
import { newFeature } from './use-feature-verbs';
import type { PlanWork } from './use-plan';
import { plural } from './words';
import { labelOf } from './words-of-change';

/** The area of what is pasted, until somebody names it. */
const AREA = 'Features';
const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

/** A plan that has nothing in it yet, and the ways to begin it. */
export function NoFeatures({
  work,
  waiting,
  disciplines,
  onAdd,
}: {
  work: PlanWork;
  /** How many suggestions nobody has decided about. */
  waiting: number;
  /** Whose hours are pasted after name and edition. */
  disciplines: readonly Discipline[];
  onAdd: (title: string, area: string) => void;
}) {
  const path = usePathname();
  usePastedRows(work, disciplines);
  return (
    <EmptyState
      title="No features yet"
      action={
        <>
          {waiting ? (
            <Button asChild variant="solid">
              <Link href={`${path}/suggested` as Route}>Look at {plural(waiting, 'suggestion')}</Link>
            </Button>
          ) : null}
          <AddArea onAdd={onAdd} label="Add the first feature" isSecond={waiting > 0} />
        </>
      }
    >
      {waiting
        ? `${work.plan.briefId ? 'What the brief asks for' : 'What most software needs'} is suggested already: take it over, change it or leave it out. Or name a part of the product, then a feature in it; its hours go into the grid.`
        : 'A feature is something that the client gets and the team can estimate. Name the part of the product it belongs to, then the feature; its hours go into the grid.'}{' '}
      Rows from a spreadsheet can be pasted here; a file goes in by{' '}
      <Link href={`${path}/versions/import` as Route} className="underline">
        import
      </Link>
      .
    </EmptyState>
  );
}

/** There is no cell to paste into yet: rows that are pasted anywhere become the first features. */
function usePastedRows(work: PlanWork, disciplines: readonly Discipline[]) {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // What is pasted into a field, or a dialog, goes there.
      if (!text.trim() || event.defaultPrevented || isWriting(event.target) || isDialogOpen()) return;
      event.preventDefault();
      const { desk } = work;
      const pasted = paste({
        cells: readClipboard(text).map(line => line.map(cell => ({ text: cell }))),
        into: FIRST_CELL,
        shown: [],
        columns: columnsFor(disciplines),
        features: [],
        make: (title, added) => newFeature(added, { title, area: AREA }),
      });
      desk.change(pasted.changes, labelOf(pasted.changes, desk.now()));
      sayPasted(pasted, 'Pasted');
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [work, disciplines]);
}
