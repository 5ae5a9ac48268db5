import { pino } from 'pino';

/** Structured log lines on standard output. Secrets are cut out by key, wherever they stand. */
export const logger = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  redact: {
    paths: ['password', 'token', 'secret', 'authorization', 'cookie'].flatMap(key => [
      key,
      `*.${key}`,
      `*.*.${key}`,
    ]),
    censor: '[cut]',
  },
});
