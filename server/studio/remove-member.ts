import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { changeMembership } from './membership-change';

/** Somebody is no longer a member. What they did stays; they see nothing of the studio from their next request on. */
export const removeMember = command({
  name: 'studio.removeMember',
  input: z.object({ userId: id('user') }),
  allow: [members('owner')],
  async run(scope) {
    return { before: await changeMembership(scope, scope.input.userId, null) };
  },
  audit: ({ userId }, { before }) => ({ subject: userId, detail: { before } }),
});
