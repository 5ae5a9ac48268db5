import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Logo } from './logo';
import { SkipLink } from './skip-link';

export interface SiteLink {
  label: string;
  href: string;
}

/** The frame of the public pages: a slim head and a quiet foot. */
export function SiteShell({
  links = [],
  actions,
  footerLinks = [],
  footer,
  children,
}: {
  links?: readonly SiteLink[];
  /** Sign in, start: buttons or links at the right. */
  actions?: ReactNode;
  footerLinks?: readonly SiteLink[];
  /** At the foot's right: the theme toggle. */
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-line border-b" data-print="hide">
        <div className="mx-auto flex min-h-15 max-w-6xl flex-wrap items-center gap-x-7 gap-y-1 px-4.5 py-2 sm:px-8">
          <Link href={'/' as Route} className="rounded-sm">
            <Logo />
          </Link>
          <nav aria-label="Main" className="max-sm:order-last max-sm:w-full">
            <ul className="flex gap-5">
              {links.map(link => (
                <li key={link.href}>
                  <Link
                    href={link.href as Route}
                    className="inline-flex min-h-8 items-center rounded-sm text-soft hover:text-ink"
                  >
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {actions ? <div className="ml-auto flex items-center gap-2.5">{actions}</div> : null}
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <footer className="mt-20 border-line border-t text-muted text-sm" data-print="hide">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-3 px-4.5 py-6 sm:px-8">
          <span>Groundwork: the plan before the code.</span>
          {footerLinks.map(link => (
            <Link
              key={link.href}
              href={link.href as Route}
              className="inline-flex min-h-6 items-center hover:text-ink"
            >
              {link.label}
            </Link>
          ))}
          {footer ? <div className="sm:ml-auto">{footer}</div> : null}
        </div>
      </footer>
    </div>
  );
}
