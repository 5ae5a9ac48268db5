import { answerIn } from '@/server/forecast/engine/parallel/host';
import type {
  EngineAnswers,
  EngineReply,
  EngineRequest,
  EngineWorker,
} from '@/server/forecast/engine/parallel/protocol';

/** Leaves a core to the page; more workers than this gain little. */
const MOST_WORKERS = 4;

/** The engine in workers beside the page, until they are closed. */
export function openEngineWorkers(): { workers: readonly EngineWorker[]; close(): void } {
  const count = Math.max(1, Math.min(MOST_WORKERS, (navigator.hardwareConcurrency || 2) - 1));
  const workers = Array.from({ length: count }, () => new BrowserWorker());
  return {
    workers,
    close() {
      for (const worker of workers) worker.close();
    },
  };
}

/** One worker and the questions that it has not answered yet. */
class BrowserWorker implements EngineWorker {
  private readonly worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<
    number,
    { resolve: (reply: EngineReply) => void; reject: (error: Error) => void }
  >();
  private asked = 0;

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<{ id: number; reply: EngineReply }>) => {
      this.waiting.get(data.id)?.resolve(data.reply);
      this.waiting.delete(data.id);
    };
    this.worker.onerror = event =>
      this.fail(new Error(event.message || 'The forecast could not be started.'));
  }

  async ask<R extends EngineRequest>(request: R): Promise<EngineAnswers[R['kind']]> {
    const id = ++this.asked;
    const reply = await new Promise<EngineReply>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, request });
    });
    return answerIn(reply) as EngineAnswers[R['kind']];
  }

  close(): void {
    this.worker.terminate();
    this.fail(new Error('The forecast was called off.'));
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
