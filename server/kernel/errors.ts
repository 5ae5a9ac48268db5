/**
 * The only errors that cross a boundary. Each carries a sentence that a person can act on;
 * adapters map the kind once (tRPC, HTTP, the command line) and never rewrite the sentence.
 */
export type ErrorKind = 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'rate_limited' | 'unavailable';

export class GroundworkError extends Error {
  constructor(
    readonly kind: ErrorKind,
    message: string,
    /** For `invalid`: the sentence for each field, keyed by its dotted path. */
    readonly fields: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'GroundworkError';
  }
}

export const notFound = (what: string) =>
  new GroundworkError(
    'not_found',
    `${what} was not found. It may have been removed, or the address may be wrong.`,
  );
export const forbidden = (message = 'You are not allowed to do that. Ask an owner of the studio.') =>
  new GroundworkError('forbidden', message);
export const invalid = (message: string, fields?: Record<string, string>) =>
  new GroundworkError('invalid', message, fields);
export const conflict = (message: string) => new GroundworkError('conflict', message);
/** Refused by a limit: how many are let through in how long, and in how many seconds the next is. */
export class RateLimitedError extends GroundworkError {
  constructor(readonly limit: { name: string; attempts: number; perSeconds: number; waitSeconds: number }) {
    const { waitSeconds } = limit;
    const wait = waitSeconds < 90 ? `${waitSeconds} seconds` : `${Math.ceil(waitSeconds / 60)} minutes`;
    super('rate_limited', `Too many attempts. Wait ${wait}, then try again.`);
  }
}
export const unavailable = (message: string, cause?: unknown) =>
  new GroundworkError('unavailable', message, {}, { cause });
