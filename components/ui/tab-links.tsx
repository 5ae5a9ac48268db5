import type { Route } from 'next';
import Link from 'next/link';
import { cn } from './cn';
import { TabStrip } from './tab-strip';

export interface TabLink {
  label: string;
  href: string;
  current?: boolean;
  count?: number;
}

/** The pages of one thing, as tabs: each is a link, so each has its own address. */
export function TabLinks({
  label,
  items,
  className,
}: {
  label: string;
  items: readonly TabLink[];
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cn('relative', className)}>
      <TabStrip current={items.find(item => item.current)?.href}>
        {items.map(item => (
          <li key={item.href}>
            <Link
              href={item.href as Route}
              aria-current={item.current ? 'page' : undefined}
              className={cn(
                'inline-flex items-baseline gap-1.5 whitespace-nowrap rounded-t-sm border-transparent border-b-2 py-2 text-muted hover:text-ink focus-visible:-outline-offset-2',
                item.current && 'border-ink font-medium text-ink',
              )}
            >
              {item.label}
              {item.count === undefined ? null : <span className="text-muted text-sm">{item.count}</span>}
            </Link>
          </li>
        ))}
      </TabStrip>
    </nav>
  );
}
