import { z } from 'zod';
import { addSeconds, type Instant } from '@/server/kernel/clock';

const domainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/, {
    error: 'Write domains as example.com, one to a line.',
  });

/** What a studio asks of everybody who works in it. */
export const accessSchema = z.object({
  requiresSecondFactor: z.boolean(),
  /** Whose addresses members have; none: any. */
  emailDomains: z
    .array(domainSchema)
    .max(20, { error: 'At most 20 domains.' })
    .transform(domains => [...new Set(domains)]),
  /** How long somebody works on a device after they proved who they are; null: as long as they stay signed in. */
  sessionHours: z
    .number({ error: 'Give a number of hours.' })
    .int({ error: 'Give whole hours.' })
    .min(1, { error: 'At least 1 hour.' })
    .max(2160, { error: 'At most 2160 hours, which is 90 days.' })
    .nullable(),
});
export type AccessRules = z.output<typeof accessSchema>;

/** Who comes, and what they proved on the device that they come with. */
export interface Standing {
  email: string;
  twoFactors: boolean;
  provedAt: Instant | null;
}

/** What keeps a member out of their studio until they mend it. */
export type Gate = 'closed' | 'address' | 'second factor' | 'fresh proof';

/** What keeps somebody out; null where nothing does. */
export function gateOf(
  rules: AccessRules & { closedAt: Instant | null },
  { email, twoFactors, provedAt }: Standing,
  now: Instant,
): Gate | null {
  if (rules.closedAt) return 'closed';
  if (!isAddressIn(rules.emailDomains, email)) return 'address';
  if (rules.requiresSecondFactor && !twoFactors) return 'second factor';
  const { sessionHours } = rules;
  if (sessionHours && (!provedAt || addSeconds(provedAt, sessionHours * 3600) <= now)) return 'fresh proof';
  return null;
}

/** Exactly there: an address at `mail.example.com` is not one at `example.com`. */
export const isAddressIn = (domains: readonly string[], email: string): boolean =>
  domains.length === 0 || domains.includes(email.slice(email.lastIndexOf('@') + 1).toLowerCase());

export const GATE_SENTENCES: Readonly<Record<Gate, string>> = {
  closed: 'This studio was closed.',
  address: 'This studio is for addresses of its own. Change yours in your account, or ask an owner.',
  'second factor':
    'This studio asks for a second factor. Set up an authenticator app, or sign in with a passkey.',
  'fresh proof': 'This studio asks anew who you are after a while. Prove it, then go on.',
};
