import { z } from 'zod';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { people } from '@/server/kernel/policy';
import { useProof } from './proofs';

/** Proves who somebody is with the secret that was mailed to them, once. The session is begun afterwards. */
export const signInByLink = command({
  name: 'identity.signInByLink',
  input: z.object({ secret: z.string().max(100) }),
  allow: [people],
  async run(scope) {
    const { actor, input } = scope;
    const userId = personOf(actor);
    await useProof(scope, userId, 'sign-in', input.secret);
    return { userId };
  },
  audit: (_input, { userId }) => ({ subject: userId, detail: { by: 'link' } }),
});
