/**
 * Where to go after signing in: `next` if it is a path of this site, else `otherwise`. Without this
 * a link to our sign-in page could end on somebody else's.
 */
export function ownPath(next: string | string[] | undefined, otherwise: string): string {
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, OWN)) return otherwise;
  const url = new URL(next, OWN);
  // Browsers read `/\evil.example` and `//evil.example` as another site; so does URL. A path may
  // also become one, as `/.//evil.example` does.
  return url.origin === OWN && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}${url.hash}`
    : otherwise;
}

const OWN = 'https://own.invalid';
