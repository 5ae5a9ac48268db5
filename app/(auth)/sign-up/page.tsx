import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignUpForm } from '@/components/identity/sign-up-form';
import { ownPath } from '@/server/identity/domain/own-path';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Sign up' };

interface SignUpProps {
  searchParams: Promise<{ next?: string | string[]; email?: string | string[] }>;
}

export default async function SignUp({ searchParams }: SignUpProps) {
  const asked = await searchParams;
  const next = ownPath(asked.next, '/s');
  const email = [asked.email].flat()[0] ?? '';
  const api = await caller();
  if (await api.identity.me()) redirect(next as Route);
  return (
    <AuthShell title="Sign up" lead="For you; your studio comes next. Clients need no account.">
      <SignUpForm next={next} email={email} providers={await api.identity.providers()} />
      <p className="text-soft">
        You have an account?{' '}
        <Link
          className="link"
          href={
            `/sign-in?next=${encodeURIComponent(next)}${email && `&email=${encodeURIComponent(email)}`}` as Route
          }
        >
          Sign in
        </Link>
      </p>
    </AuthShell>
  );
}
