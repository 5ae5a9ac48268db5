'use client';

import type { ReactNode } from 'react';
import { SignOutButton } from '@/components/identity/sign-out-button';
import { AppShell } from '@/components/shell/app-shell';
import type { Theme } from '@/components/shell/theme';
import type { StudioRole } from '@/server/kernel/actor';
import { ROLE_NAMES } from './members/roles';
import { type RoomCounts, studioNav } from './nav';
import { usePalette } from './use-palette';

interface StudioShellProps {
  studio: { slug: string; name: string; role: StudioRole };
  studios: readonly { slug: string; name: string }[];
  user: { name: string; email: string };
  theme: Theme;
  counts: RoomCounts;
  /** Where somebody of the staff sees it in a member's place. */
  banner?: ReactNode;
  children: ReactNode;
}

/** The studio's frame: its navigation, its palette, and who is signed in. */
export function StudioShell({ studio, studios, user, theme, counts, banner, children }: StudioShellProps) {
  const rooms = studioNav(studio.slug, counts);
  const [work, house] = [rooms.slice(0, 3), rooms.slice(3)];
  return (
    <AppShell
      homeHref={`/s/${studio.slug}`}
      studio={{
        name: studio.name,
        studios: studios.map(one => ({ name: one.name, href: `/s/${one.slug}` })),
        newHref: '/welcome',
      }}
      nav={[
        { label: 'Work', items: work.map(toItem) },
        { label: 'Studio', items: house.map(toItem) },
      ]}
      palette={usePalette(studio.slug)}
      user={{ name: user.name, email: user.email, role: ROLE_NAMES[studio.role] }}
      theme={theme}
      banner={banner}
      userLinks={[{ label: 'Your account', href: '/account' }]}
      signOut={<SignOutButton className="w-full justify-start px-2" />}
    >
      {children}
    </AppShell>
  );
}

const toItem = ({ label, href, count }: ReturnType<typeof studioNav>[number]) => ({
  label,
  href,
  ...(count === undefined ? {} : { count }),
});
