'use client';

import { ChevronDown, Plus } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';

export interface StudioChoice {
  name: string;
  href: string;
}

/** The studio one works in. With a single studio and no way to make another, just its name. */
export function StudioSwitcher({
  current,
  studios,
  newHref,
}: {
  current: string;
  studios: readonly StudioChoice[];
  newHref?: string | undefined;
}) {
  if (studios.length < 2 && !newHref)
    return <p className="truncate rounded-md border border-line bg-sheet px-2.5 py-1.75">{current}</p>;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="flex min-h-9.5 w-full items-center justify-between gap-2 rounded-md border border-line bg-sheet px-2.5 text-left hover:border-edge">
        <span className="sr-only">Studio: </span>
        <span className="min-w-0 flex-1 truncate">{current}</span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-muted" />
      </DropdownMenuTrigger>
      <DropdownMenuContent className="min-w-(--radix-dropdown-menu-trigger-width)">
        <DropdownMenuLabel>Studios</DropdownMenuLabel>
        {studios.map(studio => (
          <DropdownMenuItem key={studio.href} asChild>
            <Link href={studio.href as Route} aria-current={studio.name === current ? 'true' : undefined}>
              {studio.name}
            </Link>
          </DropdownMenuItem>
        ))}
        {newHref ? (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuItem asChild>
              <Link href={newHref as Route}>
                <Plus aria-hidden /> New studio
              </Link>
            </DropdownMenuItem>
          </>
        ) : null}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
