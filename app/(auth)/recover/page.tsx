import type { Metadata } from 'next';
import Link from 'next/link';
import { AuthShell } from '@/components/identity/auth-shell';
import { RecoverForm } from '@/components/identity/recover-form';

export const metadata: Metadata = { title: 'Forgotten password' };

export default function Recover() {
  return (
    <AuthShell
      title="A new password"
      lead="Give the address of your account. A link to choose a new password goes there."
    >
      <RecoverForm demo={process.env['DEMO'] === '1'} />
      <p className="text-soft">
        Remembered it?{' '}
        <Link className="link" href="/sign-in">
          Sign in
        </Link>
      </p>
    </AuthShell>
  );
}
