import { Correspondence, type Returned } from '@/server/forecast/engine/parallel/correspondence';
import type { EngineWorker } from '@/server/forecast/engine/parallel/protocol';

/** Leaves a core to the page; more workers than this gain little. */
const MOST_WORKERS = 4;

/** The engine in workers beside the page, until they are closed. */
export function openEngineWorkers(): { workers: readonly EngineWorker[]; close(): void } {
  const count = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1));
  const opened = Array.from({ length: count }, openWorker);
  return {
    workers: opened.map(({ correspondence }) => correspondence),
    close() {
      for (const { close } of opened) close();
    },
  };
}

function openWorker() {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  const correspondence = new Correspondence(message => worker.postMessage(message));
  worker.onmessage = ({ data }: MessageEvent<Returned>) => correspondence.receive(data);
  worker.onerror = event =>
    correspondence.fail(new Error(event.message || 'The forecast could not be started.'));
  return {
    correspondence,
    close() {
      worker.terminate();
      correspondence.fail(new Error('The forecast was called off.'));
    },
  };
}
