import { initTRPC, TRPCError } from '@trpc/server';
import { type ErrorKind, GroundworkError } from '@/server/kernel/errors';
import { logger } from '@/server/observe/logger';
import type { RequestContext } from './context';

const CODES = {
  not_found: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  invalid: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  rate_limited: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorKind, TRPCError['code']>;

const trpc = initTRPC.context<RequestContext>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const known = error.cause instanceof GroundworkError ? error.cause : null;
    // tRPC's own refusals (a bad input, an unknown path) are safe to read; our bugs are not.
    const refused = inputFields(error);
    const ours = known !== null || error.code !== 'INTERNAL_SERVER_ERROR';
    return {
      ...shape,
      message: ours
        ? (known?.message ?? (refused ? Object.values(refused).join(' ') : shape.message))
        : `Something went wrong on our side and nothing was saved. Try again; if it stays so, quote ${ctx?.requestId}.`,
      data: {
        code: shape.data.code,
        kind: known?.kind ?? (refused ? 'invalid' : null),
        fields: known?.fields ?? refused ?? {},
        requestId: ctx?.requestId,
      },
    };
  },
});

export const { router, createCallerFactory } = trpc;

/** Every procedure passes here: the one place where our errors become tRPC's. */
export const procedure = trpc.procedure.use(async ({ next, ctx, path }) => {
  const outcome = await next();
  if (outcome.ok) return outcome;
  const cause = outcome.error.cause;
  if (cause instanceof GroundworkError) {
    if (cause.kind === 'forbidden' || cause.kind === 'rate_limited')
      logger.warn(
        { path, kind: cause.kind, userId: ctx.user?.id, address: ctx.address, requestId: ctx.requestId },
        'a call was refused',
      );
    throw new TRPCError({ code: CODES[cause.kind], message: cause.message, cause });
  }
  if (outcome.error.code === 'INTERNAL_SERVER_ERROR') {
    logger.error(
      { err: cause ?? outcome.error, path, requestId: ctx.requestId },
      'a call failed unexpectedly',
    );
  }
  return outcome;
});

/** A failed input schema as one sentence for each field, keyed by its dotted path, instead of tRPC's JSON. */
function inputFields(error: TRPCError): Readonly<Record<string, string>> | null {
  const issues = (error.cause as { issues?: { path: PropertyKey[]; message: string }[] } | undefined)?.issues;
  if (!issues) return null;
  const fields: Record<string, string> = {};
  for (const { path, message } of issues) fields[path.join('.')] ??= message;
  return fields;
}
