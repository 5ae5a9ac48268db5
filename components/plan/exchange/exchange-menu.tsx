'use client';

import { ChevronDown } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { FILE_KINDS } from '@/server/plan/domain/exchange/reading';
import { KIND_NAMES } from './words';

/** Brings features in from a file, or the plan out as one. */
export function ExchangeMenu({ home }: { home: string }) {
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="quiet">
          Import and export
          <ChevronDown aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem asChild>
          <Link href={`${home}/versions/import` as Route}>Import from a file or text</Link>
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Export as</DropdownMenuLabel>
        {FILE_KINDS.map(kind => (
          <DropdownMenuItem key={kind} asChild>
            <a href={`${home}/export/${kind}`} download>
              {KIND_NAMES[kind]}
            </a>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
