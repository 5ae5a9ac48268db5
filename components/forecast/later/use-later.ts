'use client';

import { useEffect, useRef, useState } from 'react';
import { cheapNowExpensiveLater } from '@/server/forecast/engine/later/cheap-now-expensive-later';
import type { LaterInput, LaterResult } from '@/server/forecast/engine/later/types';
import type { LaterView } from './address';
import { NewestFirst } from './newest-first';
import { reckoner } from './reckoner';

export interface Question {
  view: LaterView;
  input: LaterInput;
}

export interface Answered extends Question {
  result: LaterResult;
}

/** The newest answer there is, with the question that it answers; the first comes from the server, perhaps to another one. */
export function useLater(question: Question, first: Answered): Answered {
  const [answered, setAnswered] = useState(first);
  const ask = useRef<(question: Question) => void>(() => undefined);
  useEffect(() => {
    const worker = new Worker(new URL('./later.worker.ts', import.meta.url), { type: 'module' });
    const reckons = reckoner<LaterInput, LaterResult>(worker, cheapNowExpensiveLater);
    const desk = new NewestFirst<Question, LaterResult>(
      { ask: ({ input }, answer) => reckons.ask(input, answer) },
      (asked, result) => setAnswered({ ...asked, result }),
    );
    ask.current = next => desk.ask(next);
    return () => worker.terminate();
  }, []);

  const key = JSON.stringify(question.input);
  const same = key === JSON.stringify(answered.input);
  const newest = useRef(question);
  newest.current = question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again where the input differs, however it is held.
  useEffect(() => {
    if (!same) ask.current(newest.current);
  }, [key]);
  return same ? { ...question, result: answered.result } : answered;
}
