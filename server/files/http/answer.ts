import { type ErrorKind, GroundworkError } from '@/server/kernel/errors';
import { rateLimitHeaders } from '@/server/kernel/rate-limit-headers';
import { logger } from '@/server/observe/logger';
import type { RequestContext } from '@/server/trpc/context';

const STATUS = {
  invalid: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rate_limited: 429,
  unavailable: 503,
} as const satisfies Record<ErrorKind, number>;

/** Runs a handler; our errors become problem details (RFC 9457) with the sentence as `detail`. */
export async function answering(context: RequestContext, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GroundworkError)
      return problem(STATUS[error.kind], error.kind, error.message, rateLimitHeaders(error));
    logger.error({ err: error, requestId: context.requestId }, 'a file request failed unexpectedly');
    const detail = `Something went wrong on our side. Try again; if it stays so, quote ${context.requestId}.`;
    return problem(500, null, detail);
  }
}

const problem = (
  status: number,
  kind: ErrorKind | null,
  detail: string,
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify({ status, kind, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
