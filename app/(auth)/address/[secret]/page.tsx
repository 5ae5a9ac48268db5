import type { Metadata } from 'next';
import { ChangeAddressForm } from '@/components/identity/address-forms';
import { AuthShell } from '@/components/identity/auth-shell';
import { ProofEnded } from '@/components/identity/proof-ended';
import { proverOf } from '../../prover-of';

export const metadata: Metadata = { title: 'Move to another address', referrer: 'no-referrer' };

export default async function ChangeAddress({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const prover = await proverOf('change', secret);
  if ('ended' in prover) return <ProofEnded message={prover.ended} askAgain="/account/profile" />;
  return (
    <AuthShell
      title="Move to this address"
      lead={`The account of ${prover.name} moves to ${prover.email}. You sign in with it from then on.`}
    >
      <ChangeAddressForm secret={secret} />
    </AuthShell>
  );
}
