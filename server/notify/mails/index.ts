import type { MailName } from '../domain/mail-data';
import { accountGoes } from './account-goes';
import { addressChanged } from './address-changed';
import { changeAddress } from './change-address';
import { confirmAddress } from './confirm-address';
import { connectionsChanged } from './connections-changed';
import { invitation } from './invitation';
import type { Mail } from './mail';
import { newDevice } from './new-device';
import { noAccount } from './no-account';
import { passkeysChanged } from './passkeys-changed';
import { passwordChanged } from './password-changed';
import { recover } from './recover';
import { recoveryCodeUsed } from './recovery-code-used';
import { secondFactorChanged } from './second-factor-changed';
import { sessionStolen } from './session-stolen';
import { signInLink } from './sign-in-link';

/** How every mail reads. Only for who sends them: it takes a lot to write one. */
export const MAILS: { [N in MailName]: Mail<N> } = {
  'confirm-address': confirmAddress,
  'change-address': changeAddress,
  'address-changed': addressChanged,
  recover,
  'sign-in-link': signInLink,
  'no-account': noAccount,
  'new-device': newDevice,
  'session-stolen': sessionStolen,
  'password-changed': passwordChanged,
  'second-factor-changed': secondFactorChanged,
  'recovery-code-used': recoveryCodeUsed,
  'passkeys-changed': passkeysChanged,
  'connections-changed': connectionsChanged,
  'account-goes': accountGoes,
  invitation,
};
