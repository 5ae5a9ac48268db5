import type { Metadata } from 'next';
import { AuthShell } from '@/components/identity/auth-shell';
import { NewPasswordForm } from '@/components/identity/new-password-form';
import { ProofEnded } from '@/components/identity/proof-ended';
import { proverOf } from '../../prover-of';

export const metadata: Metadata = { title: 'A new password', referrer: 'no-referrer' };

export default async function ChooseNewPassword({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const prover = await proverOf('recover', secret);
  if ('ended' in prover) return <ProofEnded message={prover.ended} askAgain="/recover" />;
  return (
    <AuthShell title="A new password" lead={`For ${prover.email}. Every device is signed out with it.`}>
      <NewPasswordForm secret={secret} email={prover.email} />
    </AuthShell>
  );
}
