import 'server-only';
import { notFound } from 'next/navigation';
import { isId } from '@/server/kernel/ids';
import { getQueryClient, orNotFound, trpc } from '@/server/trpc/server';

/** The plan of the address: asked once for layout and page, and handed to the editor below them. */
export async function planOnPage(params: Promise<{ studio: string; planId: string }>) {
  const { studio, planId } = await params;
  if (!isId('plan', planId)) notFound();
  const options = trpc.plan.byId.queryOptions({ studio, planId });
  return orNotFound(getQueryClient().fetchQuery({ ...options, retry: false }));
}
