import type {
  OperationResultEnvelope,
  OperationResultObservable,
  TRPCClientError,
  TRPCLink,
} from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable, share } from '@trpc/server/observable';

/**
 * The same change asked for again while it is under way is the same change: a double click sends one request, and both
 * clicks get its answer. Once another change began, the same words may ask for something else: to switch on again, or
 * to forecast what has changed.
 */
export const shareInFlight = <R extends AnyRouter>(): TRPCLink<R> => {
  type Answer = OperationResultEnvelope<unknown, TRPCClientError<R>>;
  return () => {
    const underWay = new Map<string, OperationResultObservable<R, unknown>>();
    return ({ op, next }) => {
      if (op.type !== 'mutation') return next(op);
      const key = `${op.path} ${JSON.stringify(op.input)}`;
      const known = underWay.get(key);
      if (known) return known;
      const begun = observable<Answer, TRPCClientError<R>>(observer => {
        const finished = () => {
          if (underWay.get(key) === begun) underWay.delete(key);
        };
        return next(op).subscribe({
          next: value => observer.next(value),
          error: error => {
            finished();
            observer.error(error);
          },
          complete: () => {
            finished();
            observer.complete();
          },
        });
      }).pipe(share());
      underWay.clear();
      underWay.set(key, begun);
      return begun;
    };
  };
};
