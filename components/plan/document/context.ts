'use client';

import { createContext, useContext } from 'react';
import type { CitedAnswer } from '@/server/brief/domain/cited-answers';
import type { NameOf } from './part-words';
import type { PlanDocument } from './use-document';

export interface DocumentContextValue {
  document: PlanDocument;
  nameOf: NameOf;
  /** The address of the plan. */
  home: string;
  /** What the client said, by the names under which parts cite it. */
  answers: ReadonlyMap<string, CitedAnswer>;
}

export const DocumentContext = createContext<DocumentContextValue | null>(null);

/** The parts of the plan on this page, and what can be done to them. */
export function usePlanDocument(): DocumentContextValue {
  const value = useContext(DocumentContext);
  if (!value) throw new Error('Only below a <DocumentPage>.');
  return value;
}
