import { Letter, P } from './letter';
import type { Mail } from './mail';

/** Asks somebody to become a member of a studio. */
export const invitation: Mail<'invitation'> = {
  subject: ({ inviterName, studioName }) => `${inviterName} invites you to ${studioName}`,
  path: secret => `/join/${secret}`,
  Body: ({ data: { studioName, inviterName, role, days }, link }) => (
    <Letter
      preview={`Plan with ${studioName} at Groundwork.`}
      action={{ label: `Join ${studioName}`, href: link }}
      because={`You get this because ${inviterName} gave your address. If you do not know them, do nothing.`}
    >
      <P>Hello,</P>
      <P>
        {inviterName} invites you to {studioName} at Groundwork, as {AS[role]}. The link is for this address
        only, and works for {days} days.
      </P>
    </Letter>
  ),
};

const AS = { owner: 'an owner', manager: 'a manager', member: 'a member' };
