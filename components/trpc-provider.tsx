'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  type OperationResultEnvelope,
  type OperationResultObservable,
  splitLink,
  type TRPCClientError,
  type TRPCLink,
} from '@trpc/client';
import { observable, share } from '@trpc/server/observable';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from '@/server/trpc/query-client';
import type { AppRouter } from '@/server/trpc/root';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** The tab's one query client, and the way to the server: `useTRPC()` below it. */
export function TRPCReactProvider({ children }: { children: ReactNode }) {
  const queryClient = currentQueryClient();
  const [client] = useState(() =>
    // A relative address: what a page shows is prefetched, so nothing is asked while the server renders.
    createTRPCClient<AppRouter>({
      links: [
        shareInFlight,
        splitLink({
          condition: op => op.type === 'subscription',
          true: httpSubscriptionLink({ url: '/api/trpc' }),
          false: httpBatchLink({ url: '/api/trpc', maxURLLength: 8000 }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

type Answer = OperationResultEnvelope<unknown, TRPCClientError<AppRouter>>;

/**
 * The same change asked for again while it is under way is the same change: a double click sends one
 * request, and both clicks get its answer.
 */
const shareInFlight: TRPCLink<AppRouter> = () => {
  const underWay = new Map<string, OperationResultObservable<AppRouter, unknown>>();
  return ({ op, next }) => {
    if (op.type !== 'mutation') return next(op);
    const key = `${op.path} ${JSON.stringify(op.input)}`;
    const known = underWay.get(key);
    if (known) return known;
    const begun = observable<Answer, TRPCClientError<AppRouter>>(observer => {
      const finished = () => underWay.delete(key);
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
    underWay.set(key, begun);
    return begun;
  };
};

let ofThisTab: QueryClient | undefined;

/** On the server a new one for each request; in the browser one that outlives a suspended first render. */
function currentQueryClient(): QueryClient {
  if (typeof window === 'undefined') return createQueryClient();
  ofThisTab ??= createQueryClient();
  return ofThisTab;
}
