import { Letter, P } from './letter';
import type { Mail } from './mail';

/** Told by mail and nowhere else, so that only who reads at an address learns that it has no account. */
export const noAccount: Mail<'no-account'> = {
  subject: () => 'There is no account with this address',
  path: () => '/sign-up',
  Body: ({ link }) => (
    <Letter
      preview="Somebody wanted to sign in to Groundwork with it."
      action={{ label: 'Make an account', href: link }}
      because="You get this because somebody gave this address where one signs in to Groundwork. If that was not you, do nothing."
    >
      <P>Hello,</P>
      <P>
        somebody, most likely you, wanted to sign in to Groundwork with this address. It has no account here.
        Perhaps you signed up with another address: try that one, or make an account with this one.
      </P>
    </Letter>
  ),
};
