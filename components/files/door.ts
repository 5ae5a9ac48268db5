import type { Id } from '@/server/kernel/ids';

/** By which way this page reaches the attachments of one brief: the client's link, or a member's studio. */
export type Door = { briefId: Id<'brief'> } & ({ token: string } | { studio: string });

/** Where the bytes of a file are. A client's secret is not in it: see server/files/http. */
export function addressOf(door: Door, fileId: string, { show = false } = {}): string {
  const by = 'token' in door ? { brief: door.briefId } : { studio: door.studio };
  return `/api/files/${fileId}?${new URLSearchParams({ ...by, ...(show ? { show: '1' } : {}) })}`;
}

export const headersOf = (door: Door): Record<string, string> =>
  'token' in door ? { 'x-brief-link': door.token } : {};
