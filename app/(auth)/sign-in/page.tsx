import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignInForm } from '@/components/identity/sign-in-form';
import { ownPath } from '@/server/identity/domain/own-path';
import { arrivalSentence } from '@/server/identity/domain/provider';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInProps {
  searchParams: Promise<{
    next?: string | string[];
    email?: string | string[];
    /** Why coming back from a provider did not sign in: in our words, or in next-auth's. */
    problem?: string | string[];
    error?: string | string[];
  }>;
}

export default async function SignIn({ searchParams }: SignInProps) {
  const asked = await searchParams;
  const next = ownPath(asked.next, '/s');
  const email = [asked.email].flat()[0] ?? '';
  const api = await caller();
  if (await api.identity.me()) redirect(next as Route);
  const problem = arrivalSentence([asked.problem ?? asked.error].flat()[0]);
  return (
    <AuthShell title="Sign in">
      <SignInForm
        next={next}
        email={email}
        problem={problem}
        providers={await api.identity.providers()}
        demo={process.env['DEMO'] === '1'}
      />
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
