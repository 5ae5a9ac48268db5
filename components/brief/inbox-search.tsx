'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { SearchInput } from '@/components/ui/search-input';
import { inboxHref } from './inbox-href';

/** Searches as one types; the words are in the address. */
export function InboxSearch({ studio, status, search }: { studio: string; status?: string; search: string }) {
  const router = useRouter();
  const [text, setText] = useState(search);
  const [isPending, startTransition] = useTransition();
  const shown = useRef(search);

  useEffect(() => {
    if (text === shown.current) return undefined;
    const timer = setTimeout(() => {
      shown.current = text;
      startTransition(() =>
        router.replace(inboxHref(studio, { status, q: text }) as Route, { scroll: false }),
      );
    }, 250);
    return () => clearTimeout(timer);
  }, [text, studio, status, router]);

  return (
    <SearchInput
      aria-label="Search briefs"
      aria-busy={isPending}
      placeholder="Project or client"
      value={text}
      onChange={event => setText(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Escape') setText('');
      }}
    />
  );
}
