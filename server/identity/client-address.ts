/**
 * The address that a request came from. `x-forwarded-for` grows at its end: the last entry is what our
 * own server, or the platform, saw; before it stand those of proxies of ours, `trustedProxies` of them.
 * Whatever stands further left is the sender's word.
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string | null {
  const entries = (forwardedFor ?? '')
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean);
  return (entries.at(-1 - trustedProxies) ?? entries[0])?.slice(0, 64) ?? null;
}
