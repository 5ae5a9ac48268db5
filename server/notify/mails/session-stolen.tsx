import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told to a person whose refresh token came a second time: somebody else may have copied it. */
export const sessionStolen: Mail<'session-stolen'> = {
  subject: ({ device }) => `${device} was signed out, to be safe`,
  path: () => '/account/password',
  Body: ({ data: { name, device, at }, link }) => (
    <Letter
      preview="It looked as if somebody else had a copy of what keeps it signed in."
      action={{ label: 'Change your password', href: link }}
      because="You get this because your account was protected by something that you should know of."
    >
      <P>Hello {name},</P>
      <P>
        at {moment(at)} a key that keeps {device} signed in was used a second time. That happens when somebody
        else has a copy of it, and now and then when a browser is put back from a backup.
      </P>
      <P>
        The device was signed out, and so was any copy. Sign in again; if you do not know why this happened,
        change your password and look through the programs and extensions on that device.
      </P>
    </Letter>
  ),
};
