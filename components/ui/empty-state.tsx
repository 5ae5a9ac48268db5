import type { ReactNode } from 'react';
import { cn } from './cn';

/** Nothing here yet: what would be here, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
  level = 2,
  className,
}: {
  title: string;
  children?: ReactNode;
  /** The next thing to do: a button or a link. */
  action?: ReactNode;
  level?: 2 | 3;
  className?: string;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={cn('grid max-w-xl justify-items-start gap-2 border-ink border-t pt-5 pb-10', className)}
    >
      <Heading className="font-medium font-serif text-2xl">{title}</Heading>
      {children ? <div className="max-w-prose text-soft">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
    </section>
  );
}
