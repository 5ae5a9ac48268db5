import type { z } from 'zod';
import { confirmAddress } from './confirm-address';
import { invitation } from './invitation';
import { newDevice } from './new-device';
import { noAccount } from './no-account';
import { passwordChanged } from './password-changed';
import { recover } from './recover';
import { sessionStolen } from './session-stolen';
import { signInLink } from './sign-in-link';

/** Every mail, by name. A mail that waits may be rendered by a later version: what its data may hold only grows. */
export const MAILS = {
  'confirm-address': confirmAddress,
  recover,
  'sign-in-link': signInLink,
  'no-account': noAccount,
  'new-device': newDevice,
  'session-stolen': sessionStolen,
  'password-changed': passwordChanged,
  invitation,
} as const;

export type MailName = keyof typeof MAILS;
export type MailData<N extends MailName> = z.input<(typeof MAILS)[N]['data']>;
