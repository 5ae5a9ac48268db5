import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { forbidden } from '@/server/kernel/errors';
import { members } from '@/server/kernel/policy';
import { changeMembership } from './membership-change';

/** Ends one's own membership. The last owner stays. */
export const leaveStudio = command({
  name: 'studio.leaveStudio',
  input: z.object({}),
  allow: [members()],
  async run(scope) {
    if (scope.actor.kind !== 'user') throw forbidden('Sign in first.');
    const { userId } = scope.actor;
    return { userId, before: await changeMembership(scope, userId, null) };
  },
  audit: (_input, { userId, before }) => ({ subject: userId, detail: { before } }),
});
