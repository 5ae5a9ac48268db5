import type { Metadata } from 'next';
import { AuthShell } from '@/components/identity/auth-shell';
import { SignInFirst } from '@/components/identity/sign-in-first';
import { choicesFrom } from '@/components/studio/choices';
import { OpenStudioForm } from '@/components/studio/open-studio-form';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Open a studio' };

export default async function Welcome() {
  const api = await caller();
  const me = await api.identity.me();
  if (!me) return <SignInFirst />;
  return (
    <AuthShell
      title="Open a studio"
      lead="A name and an address are enough to begin. All but the address can be changed later."
    >
      <OpenStudioForm {...choicesFrom(await api.studio.places())} />
    </AuthShell>
  );
}
