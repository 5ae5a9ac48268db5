'use client';

import { signIn } from 'next-auth/react';

/**
 * Null when signed in, else the sentence that says why not, or CODE_NEEDED where a second factor is still to be given
 * as `code`.
 */
export const trySignIn = (email: string, password: string, code = '') =>
  trying('credentials', { email, password, code });

/** The same with the secret of a mailed link. */
export const tryLink = (secret: string, code = '') => trying('link', { secret, code });

/** The same with what a device signed. */
export const tryPasskey = (signed: object) => trying('passkey', { signed: JSON.stringify(signed) });

/** The second step of who came back from a provider. */
export const tryCode = (code: string) => trying('code', { code });

async function trying(way: string, proof: Record<string, string>): Promise<string | null> {
  const outcome = await signIn(way, { ...proof, redirect: false }).catch(() => undefined);
  if (!outcome) return 'The server cannot be reached. Check your connection, then try again.';
  return outcome.error ?? null;
}
