import { Redis } from 'ioredis';

/**
 * Where the tests run with a Redis, each file has a database of its own in it, empty: nobody's attempts are counted
 * against another's.
 */
if (process.env['REDIS_URL']) {
  const url = new URL(process.env['REDIS_URL']);
  url.pathname = `/${process.env['VITEST_POOL_ID'] ?? 0}`;
  process.env['REDIS_URL'] = url.href;
  const redis = new Redis(url.href);
  await redis.flushdb();
  redis.disconnect();
}
