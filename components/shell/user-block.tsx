'use client';

import { ChevronsUpDown } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import type { Theme } from './theme';
import { ThemeToggle } from './theme-toggle';

export interface ShellUser {
  name: string;
  /** Their role here: Manager. */
  role: string;
  email?: string;
}

/** Who is signed in, and what is theirs: account, colours, the way out. */
export function UserBlock({
  user,
  theme,
  links = [],
  signOut,
}: {
  user: ShellUser;
  theme: Theme;
  links?: readonly { label: string; href: string }[] | undefined;
  /** A form or a button that signs out. */
  signOut?: ReactNode;
}) {
  return (
    <Popover>
      <PopoverTrigger className="flex w-full items-center justify-between gap-2 rounded-md px-2.5 py-1.5 text-left hover:bg-wash">
        <span className="min-w-0">
          <span className="block truncate">{user.name}</span>
          <span className="block truncate text-muted text-sm">{user.role}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
      </PopoverTrigger>
      <PopoverContent side="top" align="start" aria-label="Account" className="grid w-60 gap-1 p-2">
        {user.email ? <p className="truncate px-2 pt-1 text-muted text-sm">{user.email}</p> : null}
        {links.map(link => (
          <Link
            key={link.href}
            href={link.href as Route}
            className="flex min-h-8 items-center rounded-sm px-2 hover:bg-wash pointer-coarse:min-h-11"
          >
            {link.label}
          </Link>
        ))}
        <div className="flex items-center justify-between gap-3 px-2 py-1">
          <span className="text-soft">Colours</span>
          <ThemeToggle theme={theme} />
        </div>
        {signOut ? <div className="mt-1 border-line border-t pt-1">{signOut}</div> : null}
      </PopoverContent>
    </Popover>
  );
}
