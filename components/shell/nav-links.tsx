'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/components/ui/cn';

export interface NavItem {
  label: string;
  href: string;
  /** A figure, or a few words: `4`, `2 failed`. */
  count?: number | string;
  /** Two keys that lead there from anywhere: `g p`. */
  shortcut?: string;
  /** Current on exactly this address only, not on those below it. */
  exact?: boolean;
}

export interface NavGroup {
  /** Said to screen readers, and shown when `shown`. */
  label: string;
  shown?: boolean;
  items: readonly NavItem[];
}

export function NavLinks({ groups, onNavigate }: { groups: readonly NavGroup[]; onNavigate?: () => void }) {
  const here = usePathname();
  return (
    <div className="grid gap-5.5">
      {groups.map(group => (
        <section key={group.label} aria-label={group.label}>
          {group.shown ? <p className="px-2.5 pb-1 text-muted text-xs">{group.label}</p> : null}
          <ul className="grid gap-px">
            {group.items.map(item => {
              const current = here === item.href || (!item.exact && here.startsWith(`${item.href}/`));
              return (
                <li key={item.href}>
                  <Link
                    href={item.href as Route}
                    aria-current={current ? 'page' : undefined}
                    {...(onNavigate ? { onClick: onNavigate } : {})}
                    className={cn(
                      'flex min-h-8.5 items-center justify-between gap-3 rounded-md px-2.5 text-soft hover:bg-wash hover:text-ink pointer-coarse:min-h-11',
                      current && 'bg-wash font-medium text-ink',
                    )}
                  >
                    <span className="min-w-0 truncate">{item.label}</span>
                    {item.count === undefined || item.count === 0 ? null : (
                      <span className="whitespace-nowrap font-normal text-muted text-xs">{item.count}</span>
                    )}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
