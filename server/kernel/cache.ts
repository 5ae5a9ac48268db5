import { BentoCache, bentostore } from 'bentocache';
import { memoryDriver } from 'bentocache/drivers/memory';
import { redisBusDriver, redisDriver } from 'bentocache/drivers/redis';
import { Redis } from 'ioredis';
import { environment } from './env';

const createCache = (redisUrl: string | undefined) => {
  const memory = bentostore().useL1Layer(memoryDriver({ maxItems: 10_000 }));
  const connection = redisUrl
    ? new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false })
    : undefined;
  // Redis is a helper: while it is away the cache goes on in memory, and says so nowhere but here.
  connection?.on('error', () => undefined);
  const store = connection
    ? memory
        .useL2Layer(redisDriver({ connection }))
        .useBus(redisBusDriver({ connection: connection.options }))
    : memory;
  const bento = new BentoCache({
    default: 'main',
    prefix: 'groundwork',
    suppressL2Errors: true,
    stores: { main: store },
  });
  return {
    bento,
    close: async () => {
      await bento.disconnectAll();
      connection?.disconnect();
    },
  };
};

declare global {
  // Kept on the global object so that all of Next's bundles in one process share one cache.
  var groundworkCache: ReturnType<typeof createCache> | undefined;
}

const current = () => {
  globalThis.groundworkCache ??= createCache(environment().REDIS_URL);
  return globalThis.groundworkCache;
};

/** The cache of query results: in-process, with Redis behind it and between processes where configured. */
export const cache = () => current().bento;

/** Makes every result stored under one of these tags stale, here and in other processes. */
export async function invalidateTags(tags: readonly string[]): Promise<void> {
  if (tags.length) await cache().deleteByTag({ tags: [...new Set(tags)] });
}

export async function closeCache(): Promise<void> {
  const open = globalThis.groundworkCache;
  globalThis.groundworkCache = undefined;
  await open?.close();
}
