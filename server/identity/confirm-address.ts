import { z } from 'zod';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { people } from '@/server/kernel/policy';
import { useProof } from './proofs';

/** Proves that an account's address is read by its person, with the secret that was mailed there. */
export const confirmAddress = command({
  name: 'identity.confirmAddress',
  input: z.object({ secret: z.string().max(100) }),
  allow: [people],
  async run(scope) {
    const userId = personOf(scope.actor);
    return useProof(scope, userId, 'confirm', scope.input.secret);
  },
  audit: (_input, { email }) => ({ subject: email }),
});
