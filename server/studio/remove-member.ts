import { z } from 'zod';
import { assertProved } from '@/server/identity/proved';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { changeMembership } from './membership-change';

/**
 * Somebody is no longer a member. What they did stays; they see nothing of the studio from their next request on. To
 * remove an owner asks for a fresh proof.
 */
export const removeMember = command({
  name: 'studio.removeMember',
  input: z.object({ userId: id('user'), sessionId: id('session') }),
  allow: [members('owner')],
  async run(scope) {
    const { userId, sessionId } = scope.input;
    const before = await changeMembership(scope, userId, null);
    if (before === 'owner') await assertProved(scope, sessionId);
    return { before };
  },
  audit: ({ userId }, { before }) => ({ subject: userId, detail: { before } }),
});
