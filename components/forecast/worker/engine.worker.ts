import { EngineHost, transferable } from '@/server/forecast/engine/parallel/host';
import type { EngineRequest } from '@/server/forecast/engine/parallel/protocol';

/** A browser's worker that answers the engine's requests, one after the other. */
const host = new EngineHost();
self.onmessage = ({ data }: MessageEvent<{ id: number; request: EngineRequest }>) => {
  const reply = host.reply(data.request);
  self.postMessage({ id: data.id, reply }, { transfer: transferable(reply) });
};
