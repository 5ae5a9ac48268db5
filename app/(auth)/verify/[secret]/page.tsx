import type { Metadata } from 'next';
import { ConfirmAddressForm } from '@/components/identity/address-forms';
import { AuthShell } from '@/components/identity/auth-shell';
import { ProofEnded } from '@/components/identity/proof-ended';
import { proverOf } from '../../prover-of';

export const metadata: Metadata = { title: 'Confirm your address', referrer: 'no-referrer' };

export default async function ConfirmAddress({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const prover = await proverOf('confirm', secret);
  if ('ended' in prover) return <ProofEnded message={prover.ended} askAgain="/account/profile" />;
  return (
    <AuthShell title="Confirm your address" lead={`${prover.email}, of the account of ${prover.name}.`}>
      <ConfirmAddressForm secret={secret} />
    </AuthShell>
  );
}
