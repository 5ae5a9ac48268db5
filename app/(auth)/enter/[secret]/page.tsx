import type { Metadata } from 'next';
import { AuthShell } from '@/components/identity/auth-shell';
import { EnterForm } from '@/components/identity/enter-form';
import { ProofEnded } from '@/components/identity/proof-ended';
import { proverOf } from '../../prover-of';

export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' };

export default async function Enter({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const prover = await proverOf('sign-in', secret);
  if ('ended' in prover) return <ProofEnded message={prover.ended} askAgain="/sign-in" />;
  return (
    <AuthShell title={`Hello ${prover.name}`} lead={`This link signs you in as ${prover.email}.`}>
      <EnterForm secret={secret} />
    </AuthShell>
  );
}
