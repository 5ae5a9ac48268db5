import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told at the address that an account has left: its person may not have done it. */
export const addressChanged: Mail<'address-changed'> = {
  subject: () => 'Your account moved to another address',
  path: () => '/sign-in',
  Body: ({ data: { name, to, at }, link }) => (
    <Letter
      preview={`To ${to}, at ${moment(at)}. If it was not you, read on.`}
      action={{ label: 'Sign in', href: link }}
      because="You get this, for the last time at this address, because your account was moved away from it."
    >
      <P>Hello {name},</P>
      <P>
        your account moved to {to} at {moment(at)}. You sign in with that address now.
      </P>
      <P>
        If that was not you, somebody was signed in as you. Answer this mail at once: whoever runs the service
        can move it back.
      </P>
    </Letter>
  ),
};
