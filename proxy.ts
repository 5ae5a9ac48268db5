import { type NextRequest, NextResponse } from 'next/server';
import { deviceOf } from '@/server/identity/device-of';
import { refreshedCookies } from '@/server/identity/refresh-request';
import {
  accessCookie,
  accessCookieOptions,
  cookieOptions,
  refreshCookie,
  refreshCookieOptions,
} from '@/server/identity/session-cookies';

/**
 * Runs before whatever may ask who is signed in: refuses writes that another site sends, and gives a device whose
 * access token is over the next one, for this request already.
 */
export async function proxy(request: NextRequest) {
  if (isWrite(request) && isFromElsewhere(request))
    return NextResponse.json(
      { error: 'This was sent by another site, so nothing was done. Open Groundwork itself and try again.' },
      { status: 403 },
    );
  const jar = request.cookies;
  const refreshed = await refreshedCookies({
    access: jar.get(accessCookie())?.value,
    refresh: jar.get(refreshCookie())?.value,
    ...deviceOf(request.headers),
  });
  if (!refreshed) return NextResponse.next();
  const [access, refresh] = refreshed === 'gone' ? ['', ''] : [refreshed.access, refreshed.refresh];
  // The page behind this sees them as if they had come.
  for (const [name, value] of [
    [accessCookie(), access],
    [refreshCookie(), refresh],
  ] as const)
    if (value) jar.set(name, value);
    else jar.delete(name);
  const response = NextResponse.next({ request: { headers: request.headers } });
  if (refreshed === 'gone') {
    response.cookies.delete({ name: accessCookie(), ...cookieOptions() });
    response.cookies.delete({ name: refreshCookie(), ...cookieOptions() });
  } else {
    response.cookies.set(accessCookie(), access, accessCookieOptions());
    response.cookies.set(refreshCookie(), refresh, refreshCookieOptions());
  }
  return response;
}

const isWrite = ({ method }: NextRequest) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Browsers say where a write comes from; what says nothing is no browser, and carries nobody's cookies by itself. */
function isFromElsewhere({ headers }: NextRequest): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  return origin !== null && URL.parse(origin)?.host !== headers.get('host');
}

export const config = {
  matcher: [
    '/',
    '/s/:path*',
    '/account/:path*',
    '/start/:path*',
    '/(sign-in|sign-up|welcome)',
    '/api/(auth|trpc|files)/:path*',
  ],
};
