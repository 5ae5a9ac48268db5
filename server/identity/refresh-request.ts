import { newAccessToken, readAccess } from './access-token';
import { refreshSession } from './refresh-session';
import { standingOf } from './standing';

const SYSTEM = { kind: 'system', name: 'session', studioId: null } as const;

interface Came {
  access: string | undefined;
  refresh: string | undefined;
  userAgent: string | null;
  address: string | null;
}

/**
 * What a request's cookies have to become: `null` where they are as they should be, the new ones where the access token
 * is over and the device may go on, `'gone'` where it may not and they are worth nothing.
 */
export async function refreshedCookies(
  came: Came,
): Promise<null | 'gone' | { access: string; refresh: string }> {
  if (!came.access && !came.refresh) return null;
  const claims = await readAccess(came.access);
  if (claims && (await standingOf(claims))) return null;
  if (!came.refresh) return 'gone';
  const { with: device } = await refreshSession(SYSTEM, {
    refreshToken: came.refresh.slice(0, 200),
    userAgent: came.userAgent,
    address: came.address,
  });
  return device ? { access: await newAccessToken(device), refresh: device.refreshToken } : 'gone';
}
