import type { ReactNode } from 'react';
import { cn } from './cn';

/** A part of the page failed: what happened, what it means, what to do. */
export function ErrorState({
  title,
  children,
  action,
  reference,
  className,
}: {
  /** What happened. */
  title: string;
  /** What it means for the reader's work. */
  children?: ReactNode;
  /** What to do: a retry button, a link. */
  action?: ReactNode;
  /** Id that support can look up. */
  reference?: string;
  className?: string;
}) {
  return (
    <section
      role="alert"
      className={cn('grid max-w-xl justify-items-start gap-2 border-bad border-t pt-5 pb-8', className)}
    >
      <h2 className="font-medium font-serif text-2xl">{title}</h2>
      {children ? <div className="max-w-prose text-soft">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
      {reference ? (
        <p className="mt-2 text-muted text-sm">
          Reference <code className="select-all font-mono text-xs">{reference}</code>
        </p>
      ) : null}
    </section>
  );
}
