'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { Decision } from '@/server/plan/domain/weigh';

export const SHOWS = ['waiting', 'accepted', 'refused', 'all'] as const;
export type Show = (typeof SHOWS)[number];

export interface SuggestedView {
  show: Show;
  edition: Edition | null;
}

/** Which suggestions are looked at, as the address says. */
export function useSuggestedView(): SuggestedView {
  const parameters = useSearchParams();
  return useMemo(
    () => ({
      show: SHOWS.find(one => one === parameters.get('show')) ?? 'waiting',
      edition: EDITIONS.find(one => one === parameters.get('edition')) ?? null,
    }),
    [parameters],
  );
}

export function hrefOf({ show, edition }: SuggestedView): string {
  const query = new URLSearchParams();
  if (show !== 'waiting') query.set('show', show);
  if (edition) query.set('edition', edition);
  return `?${query.toString()}`;
}

const DECISION_OF: Record<Exclude<Show, 'all'>, Decision> = {
  waiting: 'suggested',
  accepted: 'accepted',
  refused: 'refused',
};

/** What is refused has a fold of its own, unless it is asked for. What has no edition belongs to none. */
export const isShown = (
  { show, edition }: SuggestedView,
  one: { decision: Decision; edition?: Edition | null },
): boolean =>
  (show === 'all' ? one.decision !== 'refused' : one.decision === DECISION_OF[show]) &&
  (!edition || one.edition === edition);
