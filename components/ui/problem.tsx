import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

/** What is wrong with a field, below it. Stays in the page while there is nothing to say, so that it is heard. */
export function Problem({
  id,
  className,
  children,
}: {
  id: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span aria-live="polite" className="block empty:absolute">
      {children ? (
        <span id={id} className={cn('flex items-start gap-1.5 text-bad', className)}>
          <CircleAlert aria-hidden className="mt-[0.2em] size-[1em] shrink-0" />
          <span className="min-w-0">{children}</span>
        </span>
      ) : null}
    </span>
  );
}
