import type { Metadata, Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountGoes } from '@/components/identity/account-goes';
import { AccountShell } from '@/components/identity/account-shell';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { Button } from '@/components/ui/button';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: { default: 'Your account', template: '%s · Your account' } };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const me = await (await caller()).identity.me();
  if (!me) return <SignInFirst />;
  if (me.impersonation)
    return (
      <AuthShell
        title="Not your own account"
        lead={`You act in the place of ${me.impersonation.person.name}. Stop that first, in their studio.`}
      >
        <Button asChild variant="solid" className="justify-self-start">
          <Link href={`/s/${me.impersonation.studio.slug}` as Route}>To {me.impersonation.studio.name}</Link>
        </Button>
      </AuthShell>
    );
  return (
    <>
      {me.deleteAfter ? <AccountGoes deleteAfter={me.deleteAfter} /> : null}
      <AccountShell person={{ name: me.name, email: me.email }}>{children}</AccountShell>
    </>
  );
}
