import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told to a person whose password was changed, by whatever way. */
export const passwordChanged: Mail<'password-changed'> = {
  subject: () => 'Your password was changed',
  path: () => '/recover',
  Body: ({ data: { name, at }, link }) => (
    <Letter
      preview={`At ${moment(at)}. If it was not you, read on.`}
      action={{ label: 'It was not me: choose a new one', href: link }}
      because="You get this whenever the password of your account is changed."
    >
      <P>Hello {name},</P>
      <P>
        your password was changed at {moment(at)}, and every other device was signed out. If that was you,
        there is nothing to do.
      </P>
    </Letter>
  ),
};
