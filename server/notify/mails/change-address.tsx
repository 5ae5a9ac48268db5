import { Letter, P } from './letter';
import type { Mail } from './mail';

/** Asks whoever reads a new address whether an account is to move to it. */
export const changeAddress: Mail<'change-address'> = {
  subject: () => 'Move your account to this address',
  path: secret => `/address/${secret}`,
  Body: ({ data, link }) => (
    <Letter
      preview="The link works once, within an hour."
      action={{ label: 'Move to this address', href: link }}
      because="You get this because somebody who is signed in wants to use this address for their account. If that was not you, do nothing."
    >
      <P>Hello {data.name},</P>
      <P>
        from then on you sign in with this address, and mails come here. The link works once, within an hour.
      </P>
    </Letter>
  ),
};
