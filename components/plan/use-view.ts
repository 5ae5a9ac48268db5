'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { DISCIPLINES, type Discipline, EDITIONS, type Edition } from '@/server/forecast/engine/types';

export const TABS = ['features', 'risks', 'costs', 'details'] as const;
export type Tab = (typeof TABS)[number];

/** Columns of the grid that can be left out; the feature's name is always there. */
export const HIDEABLE = ['edition', ...DISCIPLINES, 'because', 'needs'] as const;
export type HideableColumn = (typeof HIDEABLE)[number];

export interface View {
  tab: Tab;
  search: string;
  edition: Edition | null;
  /** Only what serves no answer, or has no hours. */
  only: 'unserved' | 'unestimated' | null;
  /** Disciplines shown though nothing is estimated in them yet. */
  columns: Discipline[];
  /** Columns of the grid that are not shown. */
  hidden: HideableColumn[];
  /** Areas whose features are not shown. */
  closed: string[];
  /** The feature whose sheet is open. */
  feature: string | null;
  /** The risk whose sheet is open. */
  risk: string | null;
}

/** What of the plan is looked at. All of it is in the address, so that it can be shared and gone back to. */
export function useView(): [View, (next: Partial<View>, how?: 'push' | 'replace') => void] {
  const parameters = useSearchParams();
  const view = useMemo<View>(() => {
    const of = <T extends string>(name: string, known: readonly T[]) =>
      known.find(one => one === parameters.get(name)) ?? null;
    const columns = parameters.get('columns')?.split('.') ?? [];
    const hidden = parameters.get('hide')?.split('.') ?? [];
    return {
      tab: of('tab', TABS) ?? 'features',
      search: parameters.get('q') ?? '',
      edition: of('edition', EDITIONS),
      only: of('only', ['unserved', 'unestimated']),
      columns: DISCIPLINES.filter(one => columns.includes(one)),
      hidden: HIDEABLE.filter(one => hidden.includes(one)),
      closed: parameters.getAll('closed'),
      feature: parameters.get('feature'),
      risk: parameters.get('risk'),
    };
  }, [parameters]);
  // The router follows the address in its own time; what was just chosen shows at once.
  const [ahead, setAhead] = useState<Partial<View>>({});
  useEffect(() => setAhead(before => stillAhead(before, view)), [view]);
  const change = useCallback((next: Partial<View>, how: 'push' | 'replace' = 'replace') => {
    setAhead(before => ({ ...before, ...next }));
    const address = `${window.location.pathname}${addressOf(window.location.search, next)}`;
    if (how === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  }, []);
  return [useMemo(() => ({ ...view, ...ahead }), [view, ahead]), change];
}

const stillAhead = (ahead: Partial<View>, view: View): Partial<View> =>
  Object.fromEntries(
    Object.entries(ahead).filter(([key, value]) => String(value) !== String(view[key as keyof View])),
  );

/** The query part of the address of another view; what is not named stays. */
export function addressOf(search: string, next: Partial<View>): string {
  const parameters = new URLSearchParams(search);
  const put = (name: string, value: string | null | undefined) =>
    value ? parameters.set(name, value) : parameters.delete(name);
  if ('tab' in next) put('tab', next.tab === 'features' ? null : next.tab);
  if ('search' in next) put('q', next.search);
  if ('edition' in next) put('edition', next.edition);
  if ('only' in next) put('only', next.only);
  if ('columns' in next) put('columns', next.columns?.join('.'));
  if ('hidden' in next) put('hide', next.hidden?.join('.'));
  if (next.closed) {
    parameters.delete('closed');
    for (const area of next.closed) parameters.append('closed', area);
  }
  if ('feature' in next) put('feature', next.feature);
  if ('risk' in next) put('risk', next.risk);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
