import { TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';

export const UNREACHED =
  'Groundwork cannot be reached. Nothing is lost: look at your connection, then try again.';

/** Where no answer of ours came, the browser's own words ("Failed to fetch") would tell nobody what to do. */
export const sayUnreached =
  <R extends AnyRouter>(): TRPCLink<R> =>
  () =>
  ({ op, next }) =>
    observable(observer =>
      next(op).subscribe({
        next: value => observer.next(value),
        error: error => observer.error(isUnreached(error) ? inWords(error) : error),
        complete: () => observer.complete(),
      }),
    );

/** What the server refuses comes with data of ours; what is called off on this side fails as such. */
const isUnreached = ({ data, cause }: TRPCClientError<AnyRouter>): boolean =>
  !data && cause?.name !== 'AbortError';

/** Still without data: whoever tells refusals apart finds none. */
const inWords = (error: TRPCClientError<AnyRouter>) =>
  new TRPCClientError<AnyRouter>(UNREACHED, { cause: error, ...(error.meta ? { meta: error.meta } : {}) });
