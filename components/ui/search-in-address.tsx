'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { listHref } from './list-href';
import { SearchInput } from './search-input';

/** Searches a list as one types. The words are in the address as `q`; the list begins anew with each. */
export function SearchInAddress({
  label,
  placeholder,
  search,
}: {
  label: string;
  placeholder: string;
  search: string;
}) {
  const router = useRouter();
  const pathname = usePathname();
  const parameters = useSearchParams().toString();
  const [text, setText] = useState(search);
  const [isPending, startTransition] = useTransition();
  const shown = useRef(search);

  useEffect(() => {
    if (text === shown.current) return undefined;
    const timer = setTimeout(() => {
      shown.current = text;
      const href = listHref(pathname, {
        ...Object.fromEntries(new URLSearchParams(parameters)),
        q: text,
        after: '',
      });
      startTransition(() => router.replace(href, { scroll: false }));
    }, 250);
    return () => clearTimeout(timer);
  }, [text, pathname, parameters, router]);

  return (
    <SearchInput
      aria-label={label}
      aria-busy={isPending}
      placeholder={placeholder}
      value={text}
      onChange={event => setText(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Escape') setText('');
      }}
    />
  );
}
