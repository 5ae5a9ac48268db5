'use client';

import type { MouseEvent } from 'react';
import { cn } from '@/components/ui/cn';

/** Filters as pills. Each is in the address, and applies at once: all that is filtered is here already. */
export function AddressPills({
  label,
  items,
}: {
  label: string;
  items: readonly { label: string; href: string; current: boolean; count?: number }[];
}) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      {items.map(item => (
        <a
          key={item.href}
          href={item.href}
          onClick={event => goTo(event, item.href)}
          aria-current={item.current ? 'true' : undefined}
          className={cn(
            'inline-flex min-h-7.5 items-center gap-1.5 rounded-full border border-line px-3 text-sm text-soft hover:border-edge hover:text-ink pointer-coarse:min-h-10',
            item.current && 'border-ink bg-ink text-paper hover:border-ink hover:text-paper',
          )}
        >
          {item.label}
          {item.count === undefined ? null : <span>{item.count}</span>}
        </a>
      ))}
    </nav>
  );
}

function goTo(event: MouseEvent, href: string) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  window.history.pushState(null, '', `${window.location.pathname}${href === '?' ? '' : href}`);
}
