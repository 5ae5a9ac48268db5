import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import type { Plan } from '@/server/plan/domain/plan';
import type { AppRouter } from '@/server/trpc/root';
import type { Taken } from './decided';

/**
 * Accepts suggestions as the decision `id`. Tried again after an answer that was lost, it answers what the
 * first call took, so that it can be undone.
 */
export async function acceptOnce(
  id: string,
  asked: { studio: string; planId: Plan['id']; keys: string[] },
): Promise<Taken> {
  // A request of its own: the key stands for all that a request holds.
  const link = httpLink<AppRouter>({ url: '/api/trpc', headers: { 'idempotency-key': id } });
  const client: TRPCClient<AppRouter> = createTRPCClient({ links: [link] });
  return (await client.plan.acceptSuggestions.mutate(asked)).taken;
}
