import { randomBytes } from 'node:crypto';
import { environment } from '@/server/kernel/env';

/** Next reads the nonce of its own scripts out of this header of the request. */
export const PAGE_POLICY = 'content-security-policy';

export const newNonce = () => randomBytes(16).toString('base64');

/**
 * What a page may run and fetch (CSP level 3): scripts that carry this answer's nonce, and what they load; all else
 * from this site alone. Styles may stand in the page: the libraries put them there, and with pictures, fonts and
 * requests bound to this site they can tell nobody anything.
 */
export function pagePolicy(nonce: string): string {
  const { NODE_ENV, NEXTAUTH_URL } = environment();
  // React's and Next's help for developers evaluates text and speaks over a socket.
  const isDev = NODE_ENV === 'development';
  const policy = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': `'self'${isDev ? ' ws:' : ''}`,
    'worker-src': "'self' blob:",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    ...(NEXTAUTH_URL.startsWith('https:') ? { 'upgrade-insecure-requests': '' } : {}),
  };
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`.trim())
    .join('; ');
}
