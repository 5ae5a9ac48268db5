import type { Metadata } from 'next';
import { ChangePasswordForm } from '@/components/identity/change-password-form';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Password' };

export default async function PasswordPage() {
  const me = await (await caller()).identity.me();
  return me && <ChangePasswordForm email={me.email} />;
}
