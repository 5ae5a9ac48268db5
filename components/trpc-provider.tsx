'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from '@/server/trpc/query-client';
import type { AppRouter } from '@/server/trpc/root';
import { sayUnreached } from './say-unreached';
import { shareInFlight } from './share-in-flight';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** The tab's one query client, and the way to the server: `useTRPC()` below it. */
export function TRPCReactProvider({ children }: { children: ReactNode }) {
  const queryClient = currentQueryClient();
  const [client] = useState(() =>
    // A relative address: what a page shows is prefetched, so nothing is asked while the server renders.
    createTRPCClient<AppRouter>({
      links: [
        sayUnreached(),
        shareInFlight(),
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

let ofThisTab: QueryClient | undefined;

/** On the server a new one for each request; in the browser one that outlives a suspended first render. */
function currentQueryClient(): QueryClient {
  if (typeof window === 'undefined') return createQueryClient();
  ofThisTab ??= createQueryClient();
  return ofThisTab;
}
