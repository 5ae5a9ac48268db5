'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { SiteShell } from '@/components/shell/site-shell';
import { buttonVariants } from '@/components/ui/button';
import { TabLinks } from '@/components/ui/tab-links';

/** The frame of what is a person's own, in whichever studios they are. */
export function AccountShell({
  person,
  children,
}: {
  person: { name: string; email: string };
  children: ReactNode;
}) {
  const here = usePathname();
  return (
    <SiteShell
      actions={
        <Link href="/s" className={buttonVariants({ variant: 'quiet' })}>
          To your studio
        </Link>
      }
    >
      <div className="mx-auto max-w-2xl px-4.5 pt-10 sm:px-8 sm:pt-14">
        <header>
          <h1 className="display">Your account</h1>
          <p className="wrap-anywhere mt-2 text-soft">
            {person.name}, {person.email}
          </p>
          <TabLinks
            className="mt-6"
            label="Your account"
            items={PAGES.map(([label, href]) => ({ label, href, current: here === href }))}
          />
        </header>
        <div className="mt-9">{children}</div>
      </div>
    </SiteShell>
  );
}

const PAGES = [
  ['Profile', '/account/profile'],
  ['Devices', '/account/devices'],
  ['Password', '/account/password'],
  ['Second factor', '/account/second-factor'],
  ['Passkeys', '/account/passkeys'],
  ['Connected', '/account/connected'],
  ['Data', '/account/data'],
] as const;
