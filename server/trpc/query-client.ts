import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';

/** One client per request on the server, one per tab in the browser. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // Above zero, so that what the server prefetched is not asked for again at once.
      queries: { staleTime: 30_000, retry: 1 },
      // Without a connection a change fails at once and is said so, rather than being kept until nobody expects it.
      mutations: { networkMode: 'always' },
      dehydrate: {
        shouldDehydrateQuery: query => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
    },
  });
