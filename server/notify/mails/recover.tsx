import { Letter, P } from './letter';
import type { Mail } from './mail';

/** The way back in for who forgot the password. */
export const recover: Mail<'recover'> = {
  subject: () => 'Choose a new password',
  path: secret => `/recover/${secret}`,
  Body: ({ data, link }) => (
    <Letter
      preview="The link works once, within an hour."
      action={{ label: 'Choose a new password', href: link }}
      because="You get this because somebody asked for it with your address. If that was not you, do nothing: your password stays as it is, and nobody else saw this link."
    >
      <P>Hello {data.name},</P>
      <P>
        choose a new password for Groundwork. The link works once, within an hour. Every device that is signed
        in is then signed out.
      </P>
    </Letter>
  ),
};
