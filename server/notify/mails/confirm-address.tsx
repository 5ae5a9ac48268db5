import { Letter, P } from './letter';
import type { Mail } from './mail';

/** Asks the person of a new account, or of a new address, whether they can read what is sent there. */
export const confirmAddress: Mail<'confirm-address'> = {
  subject: () => 'Confirm your e-mail address',
  path: secret => `/verify/${secret}`,
  Body: ({ data, link }) => (
    <Letter
      preview="One press, and the address is yours here."
      action={{ label: 'Confirm the address', href: link }}
      because="You get this because an account at Groundwork was made with this address. If that was not you, do nothing: without the confirmation nobody can prove that the address is theirs."
    >
      <P>Hello {data.name},</P>
      <P>
        confirm that this address is yours. You need it when a password is forgotten, and to be invited to a
        studio. The link works for three days.
      </P>
    </Letter>
  ),
};
