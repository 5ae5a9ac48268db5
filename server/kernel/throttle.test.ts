import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startRedis, type TestRedis } from '@/db/testing/redis';
import { rateLimitHeaders } from './rate-limit-headers';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await redis.kill();
});

/** The limits of a process that was started with this Redis, or without one. */
async function limitsWith(url: string) {
  vi.stubEnv('REDIS_URL', url);
  vi.resetModules();
  return (await import('./throttle')).throttle;
}
const attempt = async (limit: (key: string) => Promise<void>, key: string, times: number) => {
  let through = 0;
  for (let time = 0; time < times; time++)
    await limit(key).then(
      () => through++,
      () => undefined,
    );
  return through;
};

describe('a limit', () => {
  it('counts in this process where there is no Redis, each key for itself', async () => {
    const limit = (await limitsWith(''))({ name: 'alone', attempts: 3, perSeconds: 60 });
    expect([await attempt(limit, 'a', 3), await attempt(limit, 'b', 5)]).toEqual([3, 3]);
    await limit.forgive('a');
    expect(await attempt(limit, 'a', 5)).toBe(1);
  });

  it('counts from the very first attempt on for two processes that share a Redis', async () => {
    const as = { name: 'shared', attempts: 4, perSeconds: 60 };
    const one = (await limitsWith(redis.url))(as);
    const two = (await limitsWith(redis.url))(as);
    expect((await attempt(one, 'a', 3)) + (await attempt(two, 'a', 3))).toBe(4);
  });

  it('goes on counting in this process when Redis dies', async () => {
    const limit = (await limitsWith(redis.url))({ name: 'dying', attempts: 3, perSeconds: 60 });
    await limit('a');
    await redis.kill();
    expect(await attempt(limit, 'a', 6)).toBe(3);
    await redis.restart();
  });

  it('tells in its refusal, and in headers, how long to wait', async () => {
    const limit = (await limitsWith(''))({ name: 'told', attempts: 1, perSeconds: 600 });
    await limit('a');
    const refusal = await limit('a').catch(error => error);
    expect(refusal).toMatchObject({ kind: 'rate_limited', message: expect.stringContaining('10 minutes') });
    expect(refusal.limit).toEqual({ name: 'told', attempts: 1, perSeconds: 600, waitSeconds: 600 });
    const { rateLimitHeaders: headersOf } = await import('./rate-limit-headers');
    expect(headersOf(refusal)).toEqual({
      'retry-after': '600',
      ratelimit: '"told";r=0;t=600',
      'ratelimit-policy': '"told";q=1;w=600',
    });
    expect(rateLimitHeaders(new Error('another'))).toEqual({});
  });
});
