import { Letter, P } from './letter';
import type { Mail } from './mail';
import { moment } from './moment';

/** Told to a person whose account has another account that signs in, or one less. */
export const connectionsChanged: Mail<'connections-changed'> = {
  subject: ({ change, provider }) => `${provider} was ${change}`,
  path: () => '/account/connected',
  Body: ({ data: { name, change, provider, account, at }, link }) => (
    <Letter
      preview={`${account ?? provider}, at ${moment(at)}. If it was not you, read on.`}
      action={{ label: 'See what is connected', href: link }}
      because="You get this whenever an account elsewhere begins or ceases to sign you in."
    >
      <P>Hello {name},</P>
      <P>
        {change === 'connected'
          ? `the ${provider} account${account ? ` ${account}` : ''} was connected to yours at ${moment(at)}. It signs you in from now on.`
          : `the ${provider} account${account ? ` ${account}` : ''} was disconnected from yours at ${moment(at)}. It no longer signs you in.`}
      </P>
      <P>If that was not you, change your password at once, and disconnect what you do not know.</P>
    </Letter>
  ),
};
