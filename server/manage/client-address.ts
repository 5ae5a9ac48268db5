import type { IncomingMessage } from 'node:http';

/**
 * The address that a request came from. Only the entries that our own proxies appended to
 * `x-forwarded-for` can be believed; the rest is the sender's word. With none, the socket's address.
 */
export function clientAddress(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const entries = forwarded.map(entry => entry.trim()).filter(Boolean);
  const believed = trustedProxies > 0 ? entries.at(-trustedProxies) : undefined;
  return believed ?? request.socket.remoteAddress ?? 'unknown';
}
