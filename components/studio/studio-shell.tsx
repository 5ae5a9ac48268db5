'use client';

import type { ReactNode } from 'react';
import { SignOutButton } from '@/components/identity/sign-out-button';
import { AppShell } from '@/components/shell/app-shell';
import type { Theme } from '@/components/shell/theme';
import { studioNav } from './nav';

interface StudioShellProps {
  studio: { slug: string; name: string; role: string };
  studios: readonly { slug: string; name: string }[];
  user: { name: string; email: string };
  theme: Theme;
  children: ReactNode;
}

/** The studio's frame: its navigation, its palette, and who is signed in. */
export function StudioShell({ studio, studios, user, theme, children }: StudioShellProps) {
  const items = studioNav(studio.slug);
  return (
    <AppShell
      homeHref={`/s/${studio.slug}`}
      studio={{
        name: studio.name,
        studios: studios.map(one => ({ name: one.name, href: `/s/${one.slug}` })),
        newHref: '/welcome',
      }}
      nav={[{ label: 'Studio', items: items.map(({ label, href }) => ({ label, href })) }]}
      palette={[
        { label: 'Go to', items: items.map(({ label, href, keys }) => ({ label, href, shortcut: keys })) },
      ]}
      user={{ name: user.name, email: user.email, role: ROLE_NAMES[studio.role] ?? studio.role }}
      theme={theme}
      signOut={<SignOutButton className="w-full justify-start px-2" />}
    >
      {children}
    </AppShell>
  );
}

const ROLE_NAMES: Record<string, string> = { owner: 'Owner', manager: 'Manager', member: 'Member' };
