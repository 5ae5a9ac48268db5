import { environment } from '@/server/kernel/env';
import { ACCESS_SECONDS, AWAY_DAYS } from './domain/session';

/** Over HTTPS the browser itself sees to it that only this very host has set a cookie, and for all of its paths. */
const isSecure = () => environment().NEXTAUTH_URL.startsWith('https:');
export const named = (name: string) => `${isSecure() ? '__Host-' : ''}groundwork.${name}`;

export const accessCookie = () => named('access');
export const refreshCookie = () => named('refresh');

export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;

export const accessCookieOptions = () => ({ ...cookieOptions(), maxAge: ACCESS_SECONDS });
export const refreshCookieOptions = () => ({ ...cookieOptions(), maxAge: AWAY_DAYS * 86_400 });
