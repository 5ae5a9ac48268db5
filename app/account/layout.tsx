import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AccountShell } from '@/components/identity/account-shell';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: { default: 'Your account', template: '%s · Your account' } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const me = await (await caller()).identity.me();
  if (!me) return <SignInFirst />;
  return <AccountShell person={{ name: me.name, email: me.email }}>{children}</AccountShell>;
}
