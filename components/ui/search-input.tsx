'use client';

import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Kbd } from './kbd';

/** The page's search field: `/` brings the cursor here. Give it an `aria-label`. */
export function SearchInput({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <span className={cn('group relative block w-full max-w-72', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        data-page-search
        className="control pr-8 pl-8.5 [&::-webkit-search-cancel-button]:appearance-none"
        {...props}
      />
      <Kbd
        aria-hidden
        className="absolute top-1/2 right-2.5 -translate-y-1/2 group-focus-within:hidden pointer-coarse:hidden"
      >
        /
      </Kbd>
    </span>
  );
}
