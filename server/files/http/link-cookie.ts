import { environment } from '@/server/kernel/env';

/** One for each brief, so that two that are open in one browser do not take each other's place. */
const nameFor = (briefId: string) => `files-${briefId}`;

/** Sent to /api/files alone, from our own pages alone, and readable by no script. Ends with the browser. */
export const linkCookie = (briefId: string, secret: string): string =>
  [
    `${nameFor(briefId)}=${secret}`,
    'Path=/api/files',
    'HttpOnly',
    'SameSite=Strict',
    ...(environment().NEXTAUTH_URL.startsWith('https:') ? ['Secure'] : []),
  ].join('; ');

export function keptLink(request: Request, briefId: string): string | null {
  const start = `${nameFor(briefId)}=`;
  const cookies = (request.headers.get('cookie') ?? '').split(';').map(part => part.trim());
  return cookies.find(part => part.startsWith(start))?.slice(start.length) ?? null;
}
