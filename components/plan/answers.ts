'use client';

import { createContext } from 'react';
import type { CitedAnswer } from '@/server/brief/domain/cited-answers';

/** What the client said, as a feature can cite it; empty where the plan has no brief. */
export const AnswersContext = createContext<readonly CitedAnswer[]>([]);

/** The words of the answers that are cited, in one text. */
export const wordsOf = (serves: readonly string[], answers: ReadonlyMap<string, CitedAnswer>): string =>
  serves.flatMap(ref => answers.get(ref)?.words ?? []).join('; ');
