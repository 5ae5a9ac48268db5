'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { SearchInput } from '@/components/ui/search-input';
import { plansHref } from './plans-href';

/** Searches as one types; the words are in the address. */
export function PlansSearch({ studio, search }: { studio: string; search: string }) {
  const router = useRouter();
  const [text, setText] = useState(search);
  const [isPending, startTransition] = useTransition();
  const shown = useRef(search);
  useEffect(() => {
    if (text === shown.current) return undefined;
    const timer = setTimeout(() => {
      shown.current = text;
      startTransition(() => router.replace(plansHref(studio, { q: text }), { scroll: false }));
    }, 250);
    return () => clearTimeout(timer);
  }, [text, studio, router]);
  return (
    <SearchInput
      aria-label="Search plans"
      aria-busy={isPending}
      placeholder="Plan or client"
      value={text}
      onChange={event => setText(event.target.value)}
    />
  );
}
