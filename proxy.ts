import { type NextRequest, NextResponse } from 'next/server';
import { NONCE } from '@/components/shell/nonce';
import { deviceOf } from '@/server/identity/device-of';
import { newNonce, PAGE_POLICY, pagePolicy } from '@/server/identity/page-policy';
import { refreshedCookies } from '@/server/identity/refresh-request';
import {
  accessCookie,
  accessCookieOptions,
  cookieOptions,
  refreshCookie,
  refreshCookieOptions,
} from '@/server/identity/session-cookies';
import { environment } from '@/server/kernel/env';
import { forbidden, GroundworkError, unavailable } from '@/server/kernel/errors';
import { rateLimitHeaders } from '@/server/kernel/rate-limit-headers';
import { logger } from '@/server/observe/logger';

/**
 * Runs before every page and whatever may ask who is signed in: says what a page may run, refuses writes that another
 * site sends, and gives a device whose access token is over the next one, for this request already.
 */
export async function proxy(request: NextRequest) {
  if (!MAY_ASK_WHO.test(request.nextUrl.pathname)) return goingOn(request);
  if (isWrite(request) && isFromElsewhere(request)) return refusal(request, forbidden(SENT_ELSEWHERE));
  const jar = request.cookies;
  const came = { access: jar.get(accessCookie())?.value, refresh: jar.get(refreshCookie())?.value };
  const refreshed = await refreshedCookies({ ...came, ...deviceOf(request.headers) }).catch(error => {
    if (error instanceof GroundworkError && error.kind === 'rate_limited') return error;
    logger.error({ err: error }, 'who a request comes from could not be asked');
    return unavailable(AWAY, error);
  });
  // Nobody is sent to sign in, and no cookie is lost, because the database was away for a moment.
  if (refreshed instanceof GroundworkError) return refusal(request, refreshed);
  if (!refreshed) return goingOn(request);
  const [access, refresh] = refreshed === 'gone' ? ['', ''] : [refreshed.access, refreshed.refresh];
  // The page behind this sees them as if they had come.
  for (const [name, value] of [
    [accessCookie(), access],
    [refreshCookie(), refresh],
  ] as const)
    if (value) jar.set(name, value);
    else jar.delete(name);
  const response = goingOn(request);
  if (refreshed === 'gone') {
    response.cookies.delete({ name: accessCookie(), ...cookieOptions() });
    response.cookies.delete({ name: refreshCookie(), ...cookieOptions() });
  } else {
    response.cookies.set(accessCookie(), access, accessCookieOptions());
    response.cookies.set(refreshCookie(), refresh, refreshCookieOptions());
  }
  return response;
}

const MAY_ASK_WHO = /^\/(?:(?:s|account)(?:\/|$)|(?:sign-in|sign-up|welcome)$|api\/)/;

/** On to what was asked for; a page is told the nonce of its scripts, and the browser what it may run. */
function goingOn(request: NextRequest): NextResponse {
  const { headers } = request;
  // A browser's word on these would be believed.
  headers.delete(NONCE);
  headers.delete(PAGE_POLICY);
  if (request.nextUrl.pathname.startsWith('/api/')) return NextResponse.next({ request: { headers } });
  const nonce = newNonce();
  const policy = pagePolicy(nonce);
  headers.set(NONCE, nonce);
  headers.set(PAGE_POLICY, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(PAGE_POLICY, policy);
  return response;
}

const SENT_ELSEWHERE =
  'This was sent by another site, so nothing was done. Open Groundwork itself and try again.';
const AWAY = 'Groundwork does not reach its database just now. Nothing was done; try again in a moment.';
const STATUS = { forbidden: 403, rate_limited: 429, unavailable: 503 } as const;

/** In tRPC's shape, which our own pages can read, to a call; to a page a sentence. */
function refusal(request: NextRequest, error: GroundworkError): NextResponse {
  const { kind, message } = error;
  const status = STATUS[kind as keyof typeof STATUS];
  const headers = status === 503 ? { 'retry-after': '5' } : rateLimitHeaders(error);
  return request.nextUrl.pathname.startsWith('/api/')
    ? NextResponse.json(
        { error: { message, code: -32_000, data: { kind, fields: {} } } },
        { status, headers },
      )
    : new NextResponse(message, { status, headers });
}

const isWrite = ({ method }: NextRequest) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Browsers say where a write comes from; what says nothing is no browser, and carries nobody's cookies by itself. */
function isFromElsewhere({ headers }: NextRequest): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site) return site !== 'same-origin' && site !== 'none';
  // Behind a proxy of ours the host may be another than the browser knows.
  const own = [headers.get('host'), new URL(environment().NEXTAUTH_URL).host];
  return origin !== null && !own.includes(URL.parse(origin)?.host ?? null);
}

export const config = {
  // Of the API only what a browser calls with its cookies.
  matcher: ['/((?!api/|_next/|icon\\.svg|favicon\\.ico).*)', '/api/(auth|trpc|files)/:path*'],
};
