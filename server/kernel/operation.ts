import type { z } from 'zod';
import type { Actor } from './actor';
import { forbidden, GroundworkError, invalid } from './errors';
import { allows, type Policy } from './policy';

/** What commands and queries share: a name, a schema for the input, and who may call. */
export interface Operation {
  readonly kind: 'command' | 'query';
  readonly operation: string;
  readonly allow: Policy<never>;
}

/** Parses `raw`, or throws `invalid` with a sentence for each field. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  refuseUnstorable(raw, []);
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message;
  const list = Object.entries(fields).map(([path, message]) => (path ? `${path}: ${message}` : message));
  throw invalid(list.join(' '), fields);
}

/** Postgres can keep neither a NUL nor half of a surrogate pair in a text. */
function refuseUnstorable(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'string') {
    if (!UNSTORABLE.test(value)) return;
    const message = 'This text has a character that cannot be kept, most likely from a copy. Type it again.';
    throw invalid(message, { [path.join('.')]: message });
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) refuseUnstorable(inner, [...path, key]);
}

const UNSTORABLE = /\0|\p{Surrogate}/u;

export function assertAllowed<I>(operation: string, policy: Policy<I>, actor: Actor, input: I): void {
  if (allows(policy, actor, input)) return;
  if (actor.kind === 'visitor') throw forbidden('Sign in first.');
  throw forbidden(`You are not allowed to do that here (${operation}). Ask an owner of the studio.`);
}

/** Turns the database's refusals into sentences; anything else passes as it is. */
export function explainDatabaseError(error: unknown): unknown {
  if (error instanceof GroundworkError) return error;
  switch (databaseCode(error)) {
    case '23505':
      return new GroundworkError('conflict', 'That exists already. Reload to see it.', {}, { cause: error });
    case '23503':
      return new GroundworkError(
        'conflict',
        'Something that this refers to was removed meanwhile, or is still in use. Reload and try again.',
        {},
        { cause: error },
      );
    case '23514':
    case '22003':
    case '22P02':
      return new GroundworkError(
        'invalid',
        'One of the values is outside of what can be kept. Check the figures.',
        {},
        {
          cause: error,
        },
      );
    case '40001':
    case '40P01':
      return new GroundworkError(
        'conflict',
        'Somebody changed the same thing at the same moment. Try again.',
        {},
        {
          cause: error,
        },
      );
    case 'ECONNREFUSED':
    case '57P01':
    case '57P03':
      return new GroundworkError(
        'unavailable',
        'The database does not answer. Nothing was saved; try again shortly.',
        {},
        {
          cause: error,
        },
      );
    default:
      return error;
  }
}

/** Postgres's code of an error, also where a library wrapped it. */
export function databaseCode(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause as { code?: unknown } | null)?.code;
}
