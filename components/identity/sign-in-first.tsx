'use client';

import type { Route } from 'next';
import { redirect, usePathname, useSearchParams } from 'next/navigation';

/** To the sign-in page and, afterwards, back to where one was: a layout on the server does not know that. */
export function SignInFirst(): never {
  const search = useSearchParams().toString();
  const here = usePathname() + (search ? `?${search}` : '');
  redirect(`/sign-in?next=${encodeURIComponent(here)}` as Route);
}
