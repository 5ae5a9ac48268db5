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

interface Throttle {
  /** Counts an attempt; throws `rate_limited` once `attempts` within `perSeconds` are used up. */
  (key: string): Promise<void>;
  /** Takes one counted attempt back, as of somebody who proved to be in the right. */
  forgive(key: string): Promise<void>;
}

/** Counts attempts per key in Redis, or in this process where Redis is absent or away. */
export function throttle({ name, attempts, perSeconds }: Limit): Throttle {
  const options = { keyPrefix: `groundwork:throttle:${name}`, points: attempts, duration: perSeconds };
  let made: RateLimiterMemory | RateLimiterRedis | undefined;
  const limiter = () => (made ??= create(options));
  const count = async (key: string) => {
    try {
      await limiter().consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw rateLimited(
        `Too many attempts. Wait ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}, then try again.`,
      );
    }
  };
  const forgive = async (key: string) => {
    await limiter().reward(key);
  };
  return Object.assign(count, { forgive });
}

function create(options: { keyPrefix: string; points: number; duration: number }) {
  const memory = new RateLimiterMemory(options);
  const url = environment().REDIS_URL;
  if (!url) return memory;
  const storeClient = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  storeClient.on('error', () => undefined);
  return new RateLimiterRedis({ ...options, storeClient, insuranceLimiter: memory });
}
