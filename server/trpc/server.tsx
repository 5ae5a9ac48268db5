import 'server-only';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { TRPCError } from '@trpc/server';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache, type ReactNode } from 'react';
import { createContext } from './context';
import { createCallerFactory } from './init';
import { createQueryClient } from './query-client';
import { appRouter } from './root';

const requestContext = cache(async () => createContext(await headers()));
export const getQueryClient = cache(createQueryClient);

/** Query options for prefetching in server components: `prefetch(trpc.plan.byId.queryOptions(…))`. */
export const trpc = createTRPCOptionsProxy({
  ctx: requestContext,
  router: appRouter,
  queryClient: getQueryClient,
});

/** Calls procedures from server components: `(await caller()).plan.byId(…)`. */
export const caller = async () => createCallerFactory(appRouter)(await requestContext());

/** Hands what was prefetched to the client components below. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}

/** Shows the 404 page where a call says `not_found`; any other failure goes on to the error page. */
export async function orNotFound<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}
