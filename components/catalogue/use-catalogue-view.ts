'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { listHref } from '@/components/ui/list-href';
import type { CatalogueRow } from './types';

const STATES = ['changed', 'own', 'hidden'] as const;
export type StateFilter = (typeof STATES)[number];

/** What is searched for, filtered and open: all of it in the address, none of it asked of the server again. */
export function useCatalogueView() {
  const here = usePathname();
  const given = useSearchParams();
  const q = given.get('q') ?? '';
  const state = STATES.find(one => one === given.get('state')) ?? null;
  const hrefOf = (patch: { q?: string; state?: string; feature?: string; add?: string }) =>
    listHref(here, { q, state: state ?? '', feature: '', add: '', ...patch });
  return {
    q,
    state,
    /** The key of the feature whose sheet is open. */
    openKey: given.get('feature'),
    isAdding: given.get('add') === 'feature',
    hrefOf,
    search: (text: string) => window.history.replaceState(null, '', hrefOf({ q: text })),
    open: (key: string) => window.history.pushState(null, '', hrefOf({ feature: key })),
    add: () => window.history.pushState(null, '', hrefOf({ add: 'feature' })),
    close: () => window.history.replaceState(null, '', hrefOf({})),
  };
}

/** The rows in which every word that was typed is found. */
export function found(
  rows: readonly CatalogueRow[],
  { q, state }: { q: string; state: StateFilter | null },
): CatalogueRow[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(row => {
    if (state && row.state !== state) return false;
    const { title, area, summary } = row.feature;
    const text = `${title} ${area} ${summary}`.toLowerCase();
    return words.every(word => text.includes(word));
  });
}
