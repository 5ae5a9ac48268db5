'use client';

import { signIn } from 'next-auth/react';

/** Null when signed in, else the sentence that says why not. */
export async function trySignIn(email: string, password: string): Promise<string | null> {
  const outcome = await signIn('credentials', { email, password, redirect: false }).catch(() => undefined);
  if (!outcome) return 'The server cannot be reached. Check your connection, then try again.';
  return outcome.error ?? null;
}
