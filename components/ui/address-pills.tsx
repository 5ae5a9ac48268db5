'use client';

import type { MouseEvent } from 'react';
import { type PillLink, pillLook } from './pill-links';

/** Pill links that apply at once, without asking the server: for lists that are here already. */
export function AddressPills({ label, items }: { label: string; items: readonly PillLink[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      {items.map(item => (
        <a
          key={item.href}
          href={item.href}
          onClick={event => goTo(event, item.href)}
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

function goTo(event: MouseEvent, href: string) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  window.history.pushState(null, '', href === '?' ? window.location.pathname : href);
}
