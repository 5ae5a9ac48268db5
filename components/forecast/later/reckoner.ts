import type { Answerer } from './newest-first';

/** What is used of a browser's worker. */
export interface WorkerPort<Q, A> {
  onmessage: ((event: MessageEvent<A>) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
  postMessage(question: Q): void;
}

/** Has a worker answer, and where that may not be started or breaks, answers `here`. */
export function reckoner<Q, A>(worker: WorkerPort<Q, A>, here: (question: Q) => A): Answerer<Q, A> {
  let isBroken = false;
  let asked: (() => void) | null = null;
  // From the start: a worker that cannot be loaded says so before it is asked.
  worker.onerror = () => {
    isBroken = true;
    const waits = asked;
    asked = null;
    waits?.();
  };
  return {
    ask(question, answer) {
      const answerHere = () => answer(here(question));
      if (isBroken) return answerHere();
      asked = answerHere;
      worker.onmessage = ({ data }) => {
        asked = null;
        answer(data);
      };
      worker.postMessage(question);
    },
  };
}
