import { pino, stdSerializers } from 'pino';

const SECRET_KEYS = ['password', 'token', 'secret', 'authorization', 'cookie'];

/** Structured log lines on standard output. Keys that hold secrets are cut, three levels deep. */
export const logger = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  redact: { paths: SECRET_KEYS.flatMap(key => [key, `*.${key}`, `*.*.${key}`]), censor: '[cut]' },
  serializers: { err: describeError },
});

/**
 * An error fit for a log. The database layer puts a failed statement's parameters, which are people's
 * texts and hashes, into its message: of such an error only the statement and its cause are kept.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  if (!('params' in error)) return stdSerializers.err(error);
  const { code, constraint, table, routine } = (error.cause ?? {}) as Record<string, unknown>;
  const frames = error.stack?.split('\n').filter(line => /^\s+at /.test(line));
  return {
    type: error.name,
    statement: 'query' in error ? error.query : undefined,
    cause: { code, constraint, table, routine },
    stack: frames?.join('\n'),
  };
}
