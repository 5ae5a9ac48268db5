import { parentPort } from 'node:worker_threads';
import { EngineHost, transferable } from './engine/parallel/host';
import type { EngineRequest } from './engine/parallel/protocol';

/** A thread of Node that answers the engine's requests, one after the other. Elsewhere it does nothing. */
const host = new EngineHost();
parentPort?.on('message', ({ id, request }: { id: number; request: EngineRequest }) => {
  const reply = host.reply(request);
  parentPort?.postMessage({ id, reply }, transferable(reply));
});
