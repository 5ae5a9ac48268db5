import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { environment } from './env';
import { rateLimited } from './errors';

interface Limit {
  /** Names the limit in keys; one per kind of attempt. */
  name: string;
  attempts: number;
  perSeconds: number;
}

/**
 * Counts attempts per key in Redis, or in this process where Redis is absent or away.
 * The returned function throws `rate_limited` once `attempts` within `perSeconds` are used up.
 */
export function throttle({ name, attempts, perSeconds }: Limit): (key: string) => Promise<void> {
  const options = { keyPrefix: `groundwork:throttle:${name}`, points: attempts, duration: perSeconds };
  let limiter: RateLimiterMemory | RateLimiterRedis | undefined;
  return async key => {
    limiter ??= create(options);
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw rateLimited(
        `Too many attempts. Wait ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}, then try again.`,
      );
    }
  };
}

function create(options: { keyPrefix: string; points: number; duration: number }) {
  const memory = new RateLimiterMemory(options);
  const url = environment().REDIS_URL;
  if (!url) return memory;
  const storeClient = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  storeClient.on('error', () => undefined);
  return new RateLimiterRedis({ ...options, storeClient, insuranceLimiter: memory });
}
