import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { visitors } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { keepMessage } from '@/server/notify/keep-message';
import { accountForEmail } from './entrances';
import { issueProof } from './proofs';
import { emailSchema } from './sign-in';

const perEmail = throttle({ name: 'ask-for-link', attempts: 5, perSeconds: 3600 });
const perAddress = throttle({ name: 'ask-for-link-address', attempts: 20, perSeconds: 3600 });

/**
 * Mails somebody a link: to a new password, or to sign in with. What it answers, and what it does for the answer, is
 * the same where the address has no account; only the mail says so.
 */
export const askForLink = command({
  name: 'identity.askForLink',
  input: z.object({
    email: emailSchema,
    purpose: z.enum(['recover', 'sign-in']),
    /** The network address that it comes from, where known. */
    address: z.string().max(64).nullable().default(null),
  }),
  allow: [visitors],
  async run(scope) {
    const { email, purpose, address } = scope.input;
    await perAddress(address ?? 'unknown');
    await perEmail(email);
    const account = await accountForEmail(scope.tx, email);
    const secret = await issueProof(scope, { purpose, userId: account?.id ?? null, email });
    if (!account) await keepMessage(scope, { to: email, name: 'no-account', data: {} });
    else
      await keepMessage(scope, {
        to: email,
        name: purpose === 'recover' ? 'recover' : 'sign-in-link',
        data: { name: account.name },
        secret,
      });
    return { email };
  },
  audit: ({ email, purpose }) => ({ subject: 'link by mail', detail: { email, purpose } }),
});
