'use client';

import { ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useDeciding } from './deciding';

export interface RefusedOne {
  key: string;
  title: string;
  because: string;
  refusedWith: string | null;
}

/** What was refused, folded away but never lost. */
export function Refused({ items }: { items: readonly RefusedOne[] }) {
  const { decide } = useDeciding();
  if (!items.length) return null;
  return (
    <details className="group/fold">
      <summary className="flex min-h-9 items-center gap-1.5 rounded-sm text-soft hover:text-ink">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open/fold:rotate-90" />
        Refused ({items.length})
      </summary>
      <ul className="border-line border-t">
        {items.map(({ key, title, because, refusedWith }) => (
          <li key={key} className="flex items-start justify-between gap-4 border-line border-b py-2">
            <div className="min-w-0">
              <p className="wrap-anywhere text-soft">{title}</p>
              <p className="wrap-anywhere max-w-prose text-muted text-sm">{because}</p>
            </div>
            {refusedWith ? (
              <span className="shrink-0 text-muted text-sm">with “{refusedWith}”</span>
            ) : (
              <Button size="sm" variant="quiet" onClick={() => decide.bringBack([key], `“${title}”`)}>
                Bring back<span className="sr-only"> {title}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
