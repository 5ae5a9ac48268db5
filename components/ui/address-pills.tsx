'use client';

import type { MouseEvent } from 'react';
import { type PillLink, pillLook } from './pill-links';

export interface AddressPill extends PillLink {
  /** Where it leads from the address of that moment, which a quick second press finds ahead of what is drawn. */
  from?: (address: URLSearchParams) => string;
}

/** Pill links that apply at once, without asking the server: for lists that are here already. */
export function AddressPills({ label, items }: { label: string; items: readonly AddressPill[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      {items.map(item => (
        <a
          // Not by address: pressing one changes those of others, and it would lose the focus.
          key={item.label}
          href={item.href}
          onClick={event => goTo(event, item)}
          aria-current={item.current ? 'true' : undefined}
          className={pillLook(item.current)}
        >
          {item.label}
          {item.count === undefined ? null : <span>{item.count}</span>}
        </a>
      ))}
    </nav>
  );
}

function goTo(event: MouseEvent, item: AddressPill) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const href = item.from?.(new URLSearchParams(window.location.search)) ?? item.href;
  window.history.pushState(null, '', href === '?' ? window.location.pathname : href);
}
