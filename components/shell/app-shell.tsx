import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { CommandPalette } from './command-palette';
import { KeyboardHelp } from './keyboard-help';
import { Logo, LogoMark } from './logo';
import { MobileNav } from './mobile-nav';
import { type NavGroup, NavLinks } from './nav-links';
import type { PaletteGroup } from './palette';
import { PaletteButton } from './palette-button';
import { SkipLink } from './skip-link';
import { type StudioChoice, StudioSwitcher } from './studio-switcher';
import type { Theme } from './theme';
import { type ShellUser, UserBlock } from './user-block';

interface AppShellProps {
  /** Where the logo leads. */
  homeHref: string;
  /** Beside the logo: "admin". */
  suffix?: string;
  /** Left out where there is no studio: the admin area, the client's portal. */
  studio?: { name: string; studios: readonly StudioChoice[]; newHref?: string };
  nav: readonly NavGroup[];
  user: ShellUser;
  theme: Theme;
  userLinks?: readonly { label: string; href: string }[];
  signOut?: ReactNode;
  /** What the palette offers besides the navigation. */
  palette?: readonly PaletteGroup[];
  /** Above everything: impersonation, test mode, read only. */
  banner?: ReactNode;
  /** Beside the search button: the bell. */
  tools?: ReactNode;
  /** Without the side margins and the measure: for pages that bring their own. */
  bare?: boolean;
  children: ReactNode;
}

/** The frame of a workspace: navigation at the left, on a phone behind a menu; palette, shortcuts and skip link. */
export function AppShell({
  homeHref,
  suffix,
  studio,
  nav,
  user,
  theme,
  userLinks,
  signOut,
  palette = [],
  banner,
  tools,
  bare,
  children,
}: AppShellProps) {
  const switcher = studio ? (
    <StudioSwitcher current={studio.name} studios={studio.studios} newHref={studio.newHref} />
  ) : null;
  const account = <UserBlock user={user} theme={theme} links={userLinks} signOut={signOut} />;
  const groups = withNavigation(palette, nav);
  return (
    <>
      <SkipLink />
      {banner}
      <div className="min-h-dvh print:block lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
        <header
          data-print="hide"
          className="sticky top-0 z-30 flex h-14 items-center gap-2 border-line border-b bg-paper px-3 lg:hidden"
        >
          <MobileNav groups={nav} head={switcher} foot={account} />
          <Link href={homeHref as Route} className="flex min-w-0 flex-1 items-center gap-2 rounded-sm">
            <LogoMark />
            <span className="relative top-[0.14em] truncate font-medium font-serif text-lg">
              {studio?.name ?? 'Groundwork'}
            </span>
            {suffix ? <span className="text-muted text-sm">{suffix}</span> : null}
          </Link>
          {tools}
          <PaletteButton compact />
        </header>
        <header className="border-line border-r max-lg:hidden" data-print="hide">
          <div className="sticky top-0 flex h-dvh flex-col gap-4 overflow-y-auto px-4 pt-5 pb-4">
            <div className="flex items-center justify-between gap-2">
              <Link href={homeHref as Route} className="rounded-sm">
                <Logo {...(suffix ? { suffix } : {})} />
              </Link>
              {tools}
            </div>
            {switcher}
            <PaletteButton />
            <nav aria-label="Main">
              <NavLinks groups={nav} />
            </nav>
            <div className="mt-auto">{account}</div>
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className={cn(
            'min-w-0 outline-none',
            !bare &&
              'max-w-[82rem] px-4.5 pt-3 pb-16 sm:px-8 lg:px-11 lg:pt-4.5 print:has-data-[paper-line]:p-0',
          )}
        >
          {children}
        </main>
      </div>
      <CommandPalette groups={groups} />
      <KeyboardHelp />
    </>
  );
}

/** The palette also offers what the navigation does, unless the page's own groups have it already. */
function withNavigation(palette: readonly PaletteGroup[], nav: readonly NavGroup[]): PaletteGroup[] {
  const known = new Set(palette.flatMap(group => group.items.map(item => item.href)));
  const items = nav
    .flatMap(group => group.items)
    .filter(item => !known.has(item.href))
    .map(({ label, href, shortcut }) => ({ label, href, ...(shortcut ? { shortcut } : {}) }));
  const own = palette.find(group => group.label === GO_TO);
  const goTo = { label: GO_TO, items: [...(own?.items ?? []), ...items] };
  const rest = palette.filter(group => group !== own);
  return goTo.items.length > 0 ? [...rest, goTo] : rest;
}

const GO_TO = 'Go to';
