import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { LogoMark } from './logo';
import { SkipLink } from './skip-link';

/** The frame of a page that a client opens by link: the studio's page, not ours. */
export function LinkShell({
  studioName,
  status,
  dock,
  footer,
  width = 'page',
  children,
}: {
  studioName: string;
  /** At the right of the head: "valid until 12 December", or the save state. */
  status?: ReactNode;
  /** Stays at the foot of the screen: the price and the one thing to do. */
  dock?: ReactNode;
  footer?: ReactNode;
  /** `text` for a form or a letter, `page` for pictures and tables. */
  width?: 'text' | 'page';
  children: ReactNode;
}) {
  const measure = cn('mx-auto w-full px-5 sm:px-8', width === 'text' ? 'max-w-2xl' : 'max-w-5xl');
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header
        className={cn(measure, 'flex min-h-15 flex-wrap items-center justify-between gap-x-6 text-muted')}
      >
        <span className="text-soft">{studioName}</span>
        {status ? <span className="text-sm">{status}</span> : null}
      </header>
      <main id="content" tabIndex={-1} className={cn(measure, 'flex-1 pb-16 outline-none')}>
        {children}
      </main>
      <footer className={cn(measure, 'text-muted text-sm')} data-print="hide">
        <div className="flex flex-wrap items-center justify-between gap-4 border-line border-t py-5">
          <span className="inline-flex items-center gap-2">
            <LogoMark className="size-4" /> Made with Groundwork
          </span>
          {footer}
        </div>
      </footer>
      {dock ? (
        <aside
          aria-label="In short"
          data-print="hide"
          className="sticky bottom-0 z-30 border-line border-t bg-sheet pb-[env(safe-area-inset-bottom)]"
        >
          <div className={cn(measure, 'flex min-h-17 items-center justify-between gap-4 py-3')}>{dock}</div>
        </aside>
      ) : null}
    </div>
  );
}
