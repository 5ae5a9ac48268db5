import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startRedis, type TestRedis } from '@/db/testing/redis';
import { createCache } from './cache';

let redis: TestRedis;
const opened: ReturnType<typeof createCache>[] = [];
const open = (url: string | undefined) => {
  const cache = createCache(url);
  opened.push(cache);
  return cache.bento;
};

beforeAll(async () => {
  redis = await startRedis();
});
afterEach(async () => {
  for (const cache of opened.splice(0)) await cache.close();
});
afterAll(() => redis.kill());

/** A value that counts how often it had to be made. */
const counter = () => {
  let made = 0;
  return { factory: async () => ++made, key: `k${Math.random()}`, ttl: '1m', tags: ['t'] };
};

/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 20_000 };

describe('the cache with Redis', () => {
  it('serves another process what one has read', async () => {
    const [one, two] = [open(redis.url), open(redis.url)];
    // A connection that is still opening counts as away.
    await vi.waitFor(async () => {
      const value = counter();
      await one.getOrSet(value);
      expect(await two.getOrSet(value)).toBe(1);
    }, PATIENCE);
  });

  it('forgets in every process what a command in one made stale', async () => {
    const [one, two] = [open(redis.url), open(redis.url)];
    const value = counter();
    await one.getOrSet(value);
    await two.getOrSet(value);
    await one.deleteByTag({ tags: ['t'] });
    await vi.waitFor(async () => expect(await two.getOrSet(value)).toBeGreaterThan(1), PATIENCE);
  });

  it('goes on when Redis dies, and comes back when it does', async () => {
    const cache = open(redis.url);
    const value = counter();
    await cache.getOrSet(value);
    await redis.kill();
    expect(await cache.getOrSet({ ...value, key: `${value.key}-while-away` })).toBe(2);
    await cache.deleteByTag({ tags: ['t'] });
    expect(await cache.getOrSet(value)).toBe(3);
    await redis.restart();
    expect(await cache.getOrSet({ ...value, key: `${value.key}-back` })).toBe(4);
  });
});

describe('the cache without Redis', () => {
  it('keeps and forgets in this process', async () => {
    const cache = open(undefined);
    const value = counter();
    await cache.getOrSet(value);
    expect(await cache.getOrSet(value)).toBe(1);
    await cache.deleteByTag({ tags: ['t'] });
    expect(await cache.getOrSet(value)).toBe(2);
  });
});
