'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { AddressPills } from '@/components/ui/address-pills';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SearchInput } from '@/components/ui/search-input';
import { SkeletonRows } from '@/components/ui/skeleton';
import { toastUndo } from '@/components/ui/toaster';
import type { StudioRole } from '@/server/kernel/actor';
import { AreaNav } from './area-nav';
import { CatalogueHeader } from './catalogue-header';
import { CatalogueTable } from './catalogue-table';
import type { Draft } from './draft';
import { FeatureSheet } from './feature-sheet';
import { type CatalogueRow, STATE_NAMES } from './types';
import { found, useCatalogueView } from './use-catalogue-view';

/** The studio's catalogue by area, searched as one types. */
export function CataloguePage({ studio, role }: { studio: string; role: StudioRole }) {
  const trpc = useTRPC();
  const { data: rows, error, refetch } = useQuery(trpc.catalogue.all.queryOptions({ studio }));
  const view = useCatalogueView();
  const [text, setText] = useState(view.q);
  const [kept, setKept] = useState<{ of: string; draft: Draft } | null>(null);
  const mayChange = role !== 'member';
  const shown = rows ? found(rows, view) : [];
  const open = rows?.find(row => row.feature.key === view.openKey);
  const sheetOf = open ? open.feature.key : view.isAdding && mayChange ? '' : null;

  function search(next: string) {
    setText(next);
    view.search(next);
  }
  function closeSheet(unsaved: Draft | null) {
    const of = sheetOf ?? '';
    setKept(null);
    view.close();
    if (!unsaved) return;
    toastUndo('What you typed was not saved.', () => {
      setKept({ of, draft: unsaved });
      if (of) view.open(of);
      else view.add();
    });
  }

  return (
    <>
      <CatalogueHeader
        studio={studio}
        here="features"
        action={
          mayChange ? (
            <Button variant="solid" onClick={view.add}>
              Add a feature
            </Button>
          ) : null
        }
      />
      {rows ? (
        <>
          <div className="mt-7 mb-6 flex flex-wrap items-center gap-x-5 gap-y-3">
            <SearchInput
              aria-label="Search the catalogue"
              placeholder="Name, area or summary"
              value={text}
              onChange={event => search(event.target.value)}
              onKeyDown={event => (event.key === 'Escape' ? search('') : undefined)}
            />
            <AddressPills label="Show" items={pillsOf(rows, view)} />
          </div>
          <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_13rem]">
            <div>
              {shown.length > 0 ? (
                <CatalogueTable rows={shown} onOpen={view.open} />
              ) : (
                <EmptyState
                  title={view.q ? `Nothing is called “${view.q}”` : `Nothing is ${said(view.state)}`}
                  action={
                    <Button
                      onClick={() => {
                        setText('');
                        window.history.replaceState(null, '', view.hrefOf({ q: '', state: '' }));
                      }}
                    >
                      Show the whole catalogue
                    </Button>
                  }
                >
                  {view.q
                    ? 'The search looks at names, areas and summaries. What is missing can be added.'
                    : 'The catalogue is as it comes there. Open a feature to make it yours.'}
                </EmptyState>
              )}
            </div>
            <AreaNav rows={shown} />
          </div>
        </>
      ) : error ? (
        <ErrorState
          className="mt-8"
          title="The catalogue could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
          {...(error.data?.requestId ? { reference: error.data.requestId } : {})}
        >
          {error.message}
        </ErrorState>
      ) : (
        <SkeletonRows />
      )}
      {rows && sheetOf !== null ? (
        <FeatureSheet
          key={sheetOf}
          studio={studio}
          rows={rows}
          row={open ?? null}
          mayChange={mayChange}
          kept={kept?.of === sheetOf ? kept.draft : null}
          onClose={closeSheet}
        />
      ) : null}
    </>
  );
}

const said = (state: 'changed' | 'own' | 'hidden' | null) =>
  state === 'own' ? 'your own yet' : state === 'hidden' ? 'left out' : 'changed';

function pillsOf(rows: readonly CatalogueRow[], view: ReturnType<typeof useCatalogueView>) {
  const count = (state: CatalogueRow['state']) => rows.filter(row => row.state === state).length;
  return [
    { label: 'All', href: view.hrefOf({ state: '' }), count: rows.length, current: view.state === null },
    ...(['changed', 'own', 'hidden'] as const).map(state => ({
      label: STATE_NAMES[state],
      href: view.hrefOf({ state }),
      count: count(state),
      current: view.state === state,
    })),
  ];
}
