import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { AppRouter } from '@/server/trpc/root';

/**
 * The commands of plans as the call `id`. Tried again after an answer that was lost, it answers what the
 * first call did, so that it can be undone.
 */
export function callOnce(id: string): TRPCClient<AppRouter>['plan'] {
  // A request of its own: the key stands for all that a request holds.
  const link = httpLink<AppRouter>({ url: '/api/trpc', headers: { 'idempotency-key': id } });
  return createTRPCClient<AppRouter>({ links: [link] }).plan;
}
