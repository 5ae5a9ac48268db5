'use client';

import { createContext, use } from 'react';
import type { Said } from '@/server/plan/domain/suggest/said';
import type { TracedAnswer } from '@/server/plan/domain/trace-view';
import type { TraceVerbs } from './use-trace';

export interface Trace {
  /** The plan's address. */
  home: string;
  /** The brief's. */
  briefHome: string;
  /** By how they are cited. */
  answers: ReadonlyMap<string, TracedAnswer>;
  /** The answers as the rules read them: what a feature for one begins with. */
  said: ReadonlyMap<string, Said>;
  /** Answers that say something else since the studio last looked. */
  changed: ReadonlySet<string>;
  areas: readonly string[];
  verbs: TraceVerbs;
}

export const TraceContext = createContext<Trace | null>(null);

export function useTraceContext(): Trace {
  const trace = use(TraceContext);
  if (!trace) throw new Error('A part of the trace is shown outside of its page.');
  return trace;
}
