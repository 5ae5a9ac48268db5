import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignInForm } from '@/components/identity/sign-in-form';
import { ownPath } from '@/server/identity/domain/own-path';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInProps {
  searchParams: Promise<{ next?: string | string[]; email?: string | string[] }>;
}

export default async function SignIn({ searchParams }: SignInProps) {
  const asked = await searchParams;
  const next = ownPath(asked.next, '/s');
  const email = [asked.email].flat()[0] ?? '';
  if (await (await caller()).identity.me()) redirect(next as Route);
  return (
    <AuthShell title="Sign in">
      <SignInForm next={next} email={email} demo={process.env['DEMO'] === '1'} />
      <p className="text-soft">
        No account yet?{' '}
        <Link
          className="link"
          href={
            `/sign-up?next=${encodeURIComponent(next)}${email && `&email=${encodeURIComponent(email)}`}` as Route
          }
        >
          Sign up
        </Link>
      </p>
    </AuthShell>
  );
}
