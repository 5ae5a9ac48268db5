import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignInForm } from '@/components/identity/sign-in-form';
import { ownPath } from '@/server/identity/domain/own-path';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignIn({ searchParams }: SignInProps) {
  const next = ownPath((await searchParams).next, '/s');
  if (await (await caller()).identity.me()) redirect(next as Route);
  return (
    <AuthShell title="Sign in">
      <SignInForm next={next} demo={process.env['DEMO'] === '1'} />
      <p className="text-soft">
        No account yet?{' '}
        <Link className="link" href={`/sign-up?next=${encodeURIComponent(next)}` as Route}>
          Sign up
        </Link>
      </p>
    </AuthShell>
  );
}
