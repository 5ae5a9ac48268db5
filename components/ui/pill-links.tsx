import type { Route } from 'next';
import Link from 'next/link';
import { cn } from './cn';

export interface PillLink {
  label: string;
  /** Where there is little room. */
  short?: string;
  href: string;
  count?: number;
  current?: boolean;
}

/** Filters as pills, each a link, so that every filter is in the URL; with `isPages`, pages of one thing. */
export function PillLinks({
  label,
  items,
  isPages = false,
  className,
}: {
  label: string;
  items: readonly PillLink[];
  isPages?: boolean;
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cn('flex flex-wrap gap-2', className)}>
      {items.map(item => (
        <Link
          key={item.href}
          href={item.href as Route}
          scroll={isPages}
          aria-current={item.current ? (isPages ? 'page' : 'true') : undefined}
          className={pillLook(item.current)}
        >
          {item.short ? (
            <>
              <span className="max-sm:hidden">{item.label}</span>
              <span className="sm:hidden">{item.short}</span>
            </>
          ) : (
            item.label
          )}
          {item.count === undefined ? null : <span>{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}

export const pillLook = (current: boolean | undefined) =>
  cn(
    'inline-flex min-h-7.5 items-center gap-1.5 rounded-full border border-line px-3 text-sm text-soft hover:border-edge hover:text-ink pointer-coarse:min-h-10',
    current && 'border-ink bg-ink text-paper hover:border-ink hover:text-paper',
  );
