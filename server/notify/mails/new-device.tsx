import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told to a person who was signed in on a kind of device that they had not used before. */
export const newDevice: Mail<'new-device'> = {
  subject: ({ device }) => `A new sign-in: ${device}`,
  path: () => '/account/devices',
  Body: ({ data: { name, device, address, at }, link }) => (
    <Letter
      preview={`${device}, ${moment(at)}`}
      action={{ label: 'See your devices', href: link }}
      because="You get this whenever your account is signed in to on a kind of device that it was not used on before."
    >
      <P>Hello {name},</P>
      <P>
        you were signed in on {device}
        {address ? `, from the address ${address},` : ''} at {moment(at)}.
      </P>
      <P>Was that you? Then there is nothing to do. If not, sign that device out and change your password.</P>
    </Letter>
  ),
};
