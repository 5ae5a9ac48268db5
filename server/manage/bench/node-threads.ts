import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { answerIn } from '@/server/forecast/engine/parallel/host';
import type {
  EngineAnswers,
  EngineReply,
  EngineRequest,
  EngineWorker,
} from '@/server/forecast/engine/parallel/protocol';
import { bundled } from './bundle';
import type { Measured, measure } from './measurement';

/** What one thread of Node needs. */
export async function measureInThread(task: Parameters<typeof measure>[0]): Promise<Measured> {
  const thread = startThread(
    await bundled('./measurement.ts', 'Measurement'),
    'task => parentPort.postMessage(Measurement.measure(task))',
  );
  try {
    return await answerOf<Measured>(thread, task);
  } finally {
    await thread.terminate();
  }
}

/** The engine in so many threads, for `conduct`; each asks and answers one thing at a time. */
export async function engineThreads(
  count: number,
): Promise<{ workers: EngineWorker[]; close(): Promise<unknown> }> {
  const script = await bundled('../../forecast/engine/parallel/host.ts', 'Host');
  const threads = Array.from({ length: count }, () =>
    startThread(
      `${script}; const host = new Host.EngineHost();`,
      'request => { const reply = host.reply(request); parentPort.postMessage(reply, Host.transferable(reply)); }',
    ),
  );
  const workers = threads.map((thread): EngineWorker => {
    let last: Promise<unknown> = Promise.resolve();
    return {
      ask<R extends EngineRequest>(request: R) {
        const answer = last.then(async () => answerIn(await answerOf<EngineReply>(thread, request)));
        last = answer.catch(() => undefined);
        return answer as Promise<EngineAnswers[R['kind']]>;
      },
    };
  });
  return { workers, close: () => Promise.all(threads.map(thread => thread.terminate())) };
}

function startThread(script: string, onMessage: string): Worker {
  const code = `const { parentPort } = require('node:worker_threads');\n${script}\nparentPort.on('message', ${onMessage});`;
  return new Worker(code, { eval: true, execArgv: [] });
}

async function answerOf<Answer>(thread: Worker, task: unknown): Promise<Answer> {
  thread.postMessage(task);
  const [answer] = await once(thread, 'message');
  return answer as Answer;
}
