import { Letter, P } from './letter';
import type { Mail } from './mail';

/** Signs in without a password. */
export const signInLink: Mail<'sign-in-link'> = {
  subject: () => 'Your link to sign in',
  path: secret => `/enter/${secret}`,
  Body: ({ data, link }) => (
    <Letter
      preview="The link works once, within fifteen minutes."
      action={{ label: 'Sign in', href: link }}
      because="You get this because somebody asked for it with your address. If that was not you, do nothing, and pass this mail on to nobody: whoever has the link can sign in as you."
    >
      <P>Hello {data.name},</P>
      <P>sign in to Groundwork with this link. It works once, within fifteen minutes.</P>
    </Letter>
  ),
};
