import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { conduct } from './engine/parallel/conduct';
import { Correspondence, type Returned } from './engine/parallel/correspondence';
import { workerAtHand } from './engine/parallel/host';
import type { EngineAnswers, EngineRequest, EngineWorker } from './engine/parallel/protocol';
import type { Forecast, ForecastInput } from './engine/types';

/** Leaves a core to requests; more threads than this gain little for plans of any size seen. */
const MOST_THREADS = 4;

/**
 * Forecasts in threads beside the one that answers requests. Equal to the engine's `forecast`, to the last bit.
 * Throws `EngineInputError` for an input that cannot be computed.
 */
export async function forecastInThreads(
  input: ForecastInput,
  options: { detail?: boolean; signal?: AbortSignal } = {},
): Promise<Forecast> {
  return (await conduct(workers(), input, options)).forecast;
}

let pool: EngineThread[] = [];

/** Commands and tests run from the sources, which only Next's bundles can be started as threads; nobody waits for them. */
function workers(): readonly EngineWorker[] {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return [workerAtHand()];
  pool = pool.filter(thread => thread.isAlive);
  const wanted = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  while (pool.length < wanted) pool.push(new EngineThread());
  return pool;
}

/** A thread that keeps no process alive while nothing is asked of it. */
class EngineThread implements EngineWorker {
  isAlive = true;
  private readonly worker = new Worker(new URL('./engine-thread.ts', import.meta.url));
  private readonly correspondence = new Correspondence(message => {
    this.worker.ref();
    this.worker.postMessage(message);
  });

  constructor() {
    this.worker.unref();
    this.worker.on('message', (returned: Returned) => {
      this.correspondence.receive(returned);
      if (!this.correspondence.isWaiting) this.worker.unref();
    });
    this.worker.on('error', error => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('The engine’s thread ended before it answered.')));
  }

  ask<R extends EngineRequest>(request: R): Promise<EngineAnswers[R['kind']]> {
    return this.correspondence.ask(request);
  }

  private fail(error: Error): void {
    this.isAlive = false;
    this.correspondence.fail(error);
  }
}
