import { z } from 'zod';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { members } from '@/server/kernel/policy';
import { changeMembership } from './membership-change';

/** Ends one's own membership. The last owner stays. */
export const leaveStudio = command({
  name: 'studio.leaveStudio',
  input: z.object({}),
  allow: [members()],
  async run(scope) {
    const userId = personOf(scope.actor);
    return { userId, before: await changeMembership(scope, userId, null) };
  },
  audit: (_input, { userId, before }) => ({ subject: userId, detail: { before } }),
});
