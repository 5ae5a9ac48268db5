import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { caller } from '@/server/trpc/server';

/** To one's studio, or to opening the first. */
export default async function Studios() {
  const me = await (await caller()).identity.me();
  if (!me) return <SignInFirst />;
  const [first] = me.studios;
  redirect((first ? `/s/${first.slug}` : '/welcome') as Route);
}
