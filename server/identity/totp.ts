import { Secret, TOTP } from 'otpauth';
import type { Instant } from '@/server/kernel/clock';

/** As RFC 6238 and every authenticator app have it: SHA-1, six digits, a new code each 30 seconds. */
const KIND = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** A new secret of 160 bits, in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads out of the picture. */
export const totpAddress = (secret: string, email: string): string =>
  new TOTP({ ...KIND, issuer: 'Groundwork', label: email, secret }).toString();

/** The time step that a code belongs to, of now and the two beside it; null for a wrong one. */
export function totpStep(secret: string, code: string, now: Instant): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...KIND, secret });
  const timestamp = Date.parse(now);
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
