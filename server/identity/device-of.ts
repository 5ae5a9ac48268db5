import { environment } from '@/server/kernel/env';
import { clientAddress } from './client-address';

/** What a request tells of the device that it comes from: only what it said, and the address it came from. */
export const deviceOf = (headers: Headers): { userAgent: string | null; address: string | null } => ({
  userAgent: headers.get('user-agent')?.slice(0, 400) ?? null,
  address: clientAddress(headers.get('x-forwarded-for'), environment().TRUSTED_PROXIES),
});
