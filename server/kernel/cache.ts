import { BentoCache, bentostore } from 'bentocache';
import { memoryDriver } from 'bentocache/drivers/memory';
import { redisBusDriver, redisDriver } from 'bentocache/drivers/redis';
import { Redis } from 'ioredis';
import { environment } from './env';

/** A cache in this process; with `redisUrl`, Redis behind it and between processes. */
export const createCache = (redisUrl: string | undefined) => {
  const memory = bentostore().useL1Layer(memoryDriver({ maxItems: 10_000 }));
  const connection = redisUrl ? connect(redisUrl) : undefined;
  const store = connection
    ? memory.useL2Layer(redisDriver({ connection })).useBus(redisBusDriver({ connection }))
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
      await bento.disconnectAll().catch(() => undefined);
      connection?.disconnect();
    },
  };
};

/**
 * Redis is a helper: while it is away, reads and writes fail at once and the cache goes on in memory.
 * The bus duplicates the connection; its subscription waits for Redis, while what it publishes does not.
 */
function connect(url: string): Redis {
  const connection = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  connection.on('error', () => undefined);
  connection.duplicate = () => {
    const patient = new Redis(url, { maxRetriesPerRequest: null });
    patient.on('error', () => undefined);
    const publish = patient.publish.bind(patient);
    patient.publish = (...message: Parameters<typeof publish>) =>
      patient.status === 'ready' ? publish(...message) : Promise.reject(new Error('Redis is away'));
    return patient;
  };
  return connection;
}

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
