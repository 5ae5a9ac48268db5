import 'server-only';
import { cache } from 'react';
import { getQueryClient, trpc } from '@/server/trpc/server';

/**
 * Who is signed in, and which of their studios this is; `gated` in place of `studio` where it keeps them out until they
 * mend something. Asked once for layout and page together. What is
 * handed to the client holds it, so that a plan's page knows at once whose unsent work and undo it keeps.
 */
export const membership = cache(async (slug: string) => {
  const me = await getQueryClient().fetchQuery(trpc.identity.me.queryOptions());
  const found = me?.studios.find(one => one.slug === slug) ?? null;
  return {
    me,
    studio: found?.gate ? null : found,
    gated: found?.gate ? { ...found, gate: found.gate } : null,
  };
});
