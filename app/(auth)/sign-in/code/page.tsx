import type { Metadata } from 'next';
import { ArrivedCode } from '@/components/identity/arrived-code';
import { AuthShell } from '@/components/identity/auth-shell';
import { ownPath } from '@/server/identity/domain/own-path';

export const metadata: Metadata = { title: 'Your code' };

export default async function Code({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  return (
    <AuthShell title="Your code" lead="Your account asks for a code of your authenticator app too.">
      <ArrivedCode next={ownPath((await searchParams).next, '/s')} />
    </AuthShell>
  );
}
