import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told to a person who was let in by a recovery code. */
export const recoveryCodeUsed: Mail<'recovery-code-used'> = {
  subject: () => 'A recovery code was used',
  path: () => '/account/second-factor',
  Body: ({ data: { name, left, at }, link }) => (
    <Letter
      preview={`At ${moment(at)}. ${leftOver(left)}`}
      action={{ label: 'See your second factor', href: link }}
      because="You get this whenever one of your recovery codes is used."
    >
      <P>Hello {name},</P>
      <P>
        at {moment(at)} one of your recovery codes was used in place of your authenticator app.{' '}
        {leftOver(left)}
      </P>
      <P>If that was not you, change your password and make new codes.</P>
    </Letter>
  ),
};

const leftOver = (left: number) =>
  left === 0 ? 'It was the last one: make new ones.' : `${left === 1 ? 'One is' : `${left} are`} left.`;
