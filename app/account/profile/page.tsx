import type { Metadata } from 'next';
import { Profile } from '@/components/identity/profile';
import { caller } from '@/server/trpc/server';

export const metadata: Metadata = { title: 'Profile' };

export default async function ProfilePage() {
  const api = await caller();
  if (!(await api.identity.me())) return null;
  return <Profile account={await api.identity.account()} demo={process.env['DEMO'] === '1'} />;
}
