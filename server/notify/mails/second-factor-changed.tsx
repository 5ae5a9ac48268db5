import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told to a person whose second factor was set up or taken away. */
export const secondFactorChanged: Mail<'second-factor-changed'> = {
  subject: ({ change }) =>
    change === 'on' ? 'Signing in now asks for a code' : 'Signing in no longer asks for a code',
  path: () => '/account/second-factor',
  Body: ({ data: { name, change, at }, link }) => (
    <Letter
      preview={`Changed at ${moment(at)}. If it was not you, read on.`}
      action={{ label: 'See your second factor', href: link }}
      because="You get this whenever the second factor of your account is changed."
    >
      <P>Hello {name},</P>
      <P>
        {change === 'on'
          ? `an authenticator app was set up for your account at ${moment(at)}. Signing in asks for its code from now on.`
          : `the authenticator app of your account was taken away at ${moment(at)}. Your password alone is enough to sign in.`}{' '}
        Every other device was signed out.
      </P>
      <P>If that was not you, change your password at once and look at your devices.</P>
    </Letter>
  ),
};
