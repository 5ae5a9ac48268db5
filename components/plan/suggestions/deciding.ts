'use client';

import { createContext, use } from 'react';
import type { CitedAnswer } from '@/server/brief/domain/cited-answers';
import type { Decide } from './use-decisions';
import type { Drafts } from './use-drafts';

/** What every row of suggestions needs, and that never changes while one decides. */
export interface Deciding {
  decide: Decide;
  /** The plan's address; its pages are below it. */
  home: string;
  /** The brief's answers, by how they are cited. */
  answers: ReadonlyMap<string, CitedAnswer>;
  /** Suggestions that are there only since the brief changed. */
  fresh: ReadonlySet<string>;
  currency: string;
}

/** Which suggestion's form is open. Closing one does not close another that was opened meanwhile. */
export interface Edit {
  open: (key: string) => void;
  close: (key: string) => void;
  drafts: Drafts;
}

export const DecidingContext = createContext<Deciding | null>(null);

export function useDeciding(): Deciding {
  const deciding = use(DecidingContext);
  if (!deciding) throw new Error('A suggestion is shown outside of the page that decides about it.');
  return deciding;
}
