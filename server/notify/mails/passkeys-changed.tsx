import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told to a person whose account has a passkey more, or one less. */
export const passkeysChanged: Mail<'passkeys-changed'> = {
  subject: ({ change }) => (change === 'added' ? 'A passkey was added' : 'A passkey was removed'),
  path: () => '/account/passkeys',
  Body: ({ data: { name, change, passkey, at }, link }) => (
    <Letter
      preview={`${passkey}, at ${moment(at)}. If it was not you, read on.`}
      action={{ label: 'See your passkeys', href: link }}
      because="You get this whenever a passkey of your account is added or removed."
    >
      <P>Hello {name},</P>
      <P>
        {change === 'added'
          ? `the passkey “${passkey}” was added to your account at ${moment(at)}. It signs in by itself, without a password.`
          : `the passkey “${passkey}” was removed from your account at ${moment(at)}. It no longer signs in.`}
      </P>
      <P>If that was not you, change your password at once and look at your passkeys and devices.</P>
    </Letter>
  ),
};
