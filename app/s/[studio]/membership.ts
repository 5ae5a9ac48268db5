import 'server-only';
import { cache } from 'react';
import { caller } from '@/server/trpc/server';

/** Who is signed in, and which of their studios this is: asked once for layout and page together. */
export const membership = cache(async (slug: string) => {
  const me = await (await caller()).identity.me();
  return { me, studio: me?.studios.find(one => one.slug === slug) ?? null };
});
