import type { PriorityLists } from '../plan/edition-plan';
import type { Known } from '../plan/plan';
import type { Trials } from '../simulate';
import type { Edition, EditionForecast, ForecastInput } from '../types';

/** What a worker is asked. Plans go by keys that the asker gives; what crosses is plain data. */
export type EngineRequest =
  | ({ kind: 'open'; plan: number; input: ForecastInput } & Known)
  | { kind: 'run'; plan: number; edition: Edition; firstTrial: number; count: number; detail: boolean }
  | { kind: 'summarise'; plan: number; edition: Edition; runs: readonly Trials[] }
  | { kind: 'close'; plan: number };

export interface EngineAnswers {
  /** The lists, for other workers, and the order of the largest edition's items, for plans that are nearly the same. */
  open: { lists: PriorityLists; order: readonly string[] };
  run: Trials;
  summarise: EditionForecast;
  close: null;
}

/** What went wrong, as data: refusals of the input keep their place and reason. */
export interface EngineFault {
  message: string;
  refusal: { path: string; reason: string } | null;
}

export type EngineReply =
  | { ok: true; answer: EngineAnswers[keyof EngineAnswers] }
  | { ok: false; fault: EngineFault };

/** Somebody who works: a worker of a browser, a thread of Node, or the thread at hand. */
export interface EngineWorker {
  ask<R extends EngineRequest>(request: R): Promise<EngineAnswers[R['kind']]>;
}
