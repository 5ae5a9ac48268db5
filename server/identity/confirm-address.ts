import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { forbidden } from '@/server/kernel/errors';
import { people } from '@/server/kernel/policy';
import { useProof } from './proofs';

/** Proves that an account's address is read by its person, with the secret that was mailed there. */
export const confirmAddress = command({
  name: 'identity.confirmAddress',
  input: z.object({ secret: z.string().max(100) }),
  allow: [people],
  async run(scope) {
    if (scope.actor.kind !== 'user') throw forbidden('Sign in first.');
    return useProof(scope, scope.actor.userId, 'confirm', scope.input.secret);
  },
  audit: (_input, { email }) => ({ subject: email }),
});
