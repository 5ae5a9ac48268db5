import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told to a person whose account is to be deleted, with the time to think better of it. */
export const accountGoes: Mail<'account-goes'> = {
  subject: () => 'Your account is to be deleted',
  path: () => '/account/data',
  Body: ({ data: { name, at }, link }) => (
    <Letter
      preview={`After ${moment(at)}. Until then you can keep it.`}
      action={{ label: 'Keep my account', href: link }}
      because="You get this because somebody signed in as you asked for your account to be deleted."
    >
      <P>Hello {name},</P>
      <P>
        your account is deleted after {moment(at)}. Until then you can sign in and keep it; every other device
        was signed out.
      </P>
      <P>
        If it was not you who asked for that, sign in, keep your account, and change your password at once.
      </P>
    </Letter>
  ),
};
