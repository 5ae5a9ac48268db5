import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { environment } from './env';
import { RateLimitedError } from './errors';

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
    const counting = limiter();
    // Else the first attempts of a process would be counted in it alone.
    await shared?.tried;
    try {
      await counting.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const waitSeconds = Math.ceil(refusal.msBeforeNext / 1000);
      throw new RateLimitedError({ name, attempts, perSeconds, waitSeconds });
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
  return new RateLimiterRedis({ ...options, storeClient: connection(url).redis, insuranceLimiter: memory });
}

interface Connection {
  redis: Redis;
  /** Resolves once it stands, or did not come about: from then on, an attempt waits for nothing. */
  tried: Promise<void>;
}

/** One connection for all limits. */
function connection(url: string): Connection {
  if (shared) return shared;
  const redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 1_000 });
  const tried = new Promise<void>(resolve => {
    redis.once('ready', resolve);
    redis.on('error', () => resolve());
  });
  shared = { redis, tried };
  return shared;
}
let shared: Connection | undefined;
