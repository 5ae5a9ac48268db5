import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from './cn';

export interface Crumb {
  label: string;
  href?: string;
}

/**
 * The head of a workspace page: where I am, whether it is saved, what I can do; then the tabs, then the title.
 * Without `title` the last crumb is the page's heading.
 */
export function PageHeader({
  crumbs = [],
  title,
  lead,
  status,
  actions,
  tabs,
  className,
}: {
  crumbs?: readonly Crumb[];
  title?: ReactNode;
  lead?: ReactNode;
  /** A `<SaveState>` or a short fact. */
  status?: ReactNode;
  actions?: ReactNode;
  /** A `<TabLinks>`. */
  tabs?: ReactNode;
  className?: string;
}) {
  return (
    <header className={className}>
      <div className="flex min-h-9.5 flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Breadcrumb crumbs={crumbs} headed={title === undefined} />
        {status || actions ? (
          <div className="flex flex-wrap items-center gap-2.5 max-sm:w-full" data-print="hide">
            {status ? (
              <span className="mr-1.5 text-muted text-sm max-sm:order-last max-sm:w-full max-sm:has-[[role=status]:empty]:sr-only">
                {status}
              </span>
            ) : null}
            {actions}
          </div>
        ) : null}
      </div>
      {tabs ? <div className="mt-2.5">{tabs}</div> : null}
      {title === undefined ? null : (
        <div className={cn(tabs ? 'mt-9' : 'mt-6')}>
          <h1 className="display">{title}</h1>
          {lead ? <div className="mt-2.5 max-w-[46em] text-soft">{lead}</div> : null}
        </div>
      )}
    </header>
  );
}

function Breadcrumb({ crumbs, headed }: { crumbs: readonly Crumb[]; headed: boolean }) {
  if (crumbs.length === 0) return <span />;
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 print:block!">
      <ol className="flex flex-wrap items-center text-muted">
        {crumbs.map((crumb, place) => {
          const last = place === crumbs.length - 1;
          return (
            <li key={`${crumb.label}${crumb.href}`} className="flex min-w-0 items-center">
              {place > 0 ? (
                <span aria-hidden className="mx-2 opacity-60">
                  /
                </span>
              ) : null}
              {crumb.href && !last ? (
                <Link
                  href={crumb.href as Route}
                  className="inline-flex min-h-6 items-center rounded-sm hover:text-ink"
                >
                  {crumb.label}
                </Link>
              ) : headed && last ? (
                <h1 aria-current="page" className="font-sans text-ink">
                  {crumb.label}
                </h1>
              ) : (
                <span aria-current={last ? 'page' : undefined}>{crumb.label}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
