import { RateLimitedError } from './errors';

/**
 * What a program that was refused by a limit can go by: `Retry-After` (RFC 9110), `RateLimit` and `RateLimit-Policy`
 * (draft-ietf-httpapi-ratelimit-headers-10). None for any other error.
 */
export function rateLimitHeaders(error: unknown): Record<string, string> {
  if (!(error instanceof RateLimitedError)) return {};
  const { name, attempts, perSeconds, waitSeconds } = error.limit;
  return {
    'retry-after': String(waitSeconds),
    'ratelimit-policy': `"${name}";q=${attempts};w=${perSeconds}`,
    ratelimit: `"${name}";r=0;t=${waitSeconds}`,
  };
}
