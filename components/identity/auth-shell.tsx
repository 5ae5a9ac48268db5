import type { ReactNode } from 'react';
import { SiteShell } from '@/components/shell/site-shell';

/** The frame of signing in and what comes right after: one narrow column. */
export function AuthShell({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <SiteShell>
      <div className="mx-auto grid max-w-md gap-8 px-4.5 pt-12 sm:px-8 sm:pt-20">
        <header className="wrap-anywhere grid gap-2.5">
          <h1 className="display">{title}</h1>
          {lead ? <p className="text-soft">{lead}</p> : null}
        </header>
        {children}
      </div>
    </SiteShell>
  );
}
