import { z } from 'zod';

const moment = z.iso.datetime();

/**
 * Every mail, by name, and what it is written from. Never a secret: what its link opens with is sealed apart. A mail
 * that waits may be written by a later version, so what its data may hold only grows.
 */
export const MAIL_DATA = {
  'confirm-address': z.object({ name: z.string() }),
  'change-address': z.object({ name: z.string() }),
  'address-changed': z.object({ name: z.string(), to: z.string(), at: moment }),
  recover: z.object({ name: z.string() }),
  'sign-in-link': z.object({ name: z.string() }),
  'no-account': z.object({}),
  'new-device': z.object({
    name: z.string(),
    device: z.string(),
    address: z.string().nullable(),
    at: moment,
  }),
  'session-stolen': z.object({ name: z.string(), device: z.string(), at: moment }),
  'password-changed': z.object({ name: z.string(), at: moment }),
  'second-factor-changed': z.object({ name: z.string(), change: z.enum(['on', 'off']), at: moment }),
  'recovery-code-used': z.object({ name: z.string(), left: z.number().int().min(0), at: moment }),
  'passkeys-changed': z.object({
    name: z.string(),
    change: z.enum(['added', 'removed']),
    passkey: z.string(),
    at: moment,
  }),
  'connections-changed': z.object({
    name: z.string(),
    change: z.enum(['connected', 'disconnected']),
    provider: z.string(),
    account: z.string().nullable(),
    at: moment,
  }),
  'account-goes': z.object({ name: z.string(), at: moment }),
  invitation: z.object({
    studioName: z.string(),
    inviterName: z.string(),
    role: z.enum(['owner', 'manager', 'member']),
    days: z.number().int().positive(),
  }),
} as const satisfies Record<string, z.ZodType>;

export type MailName = keyof typeof MAIL_DATA;
export type MailData<N extends MailName> = z.infer<(typeof MAIL_DATA)[N]>;
