import { z } from 'zod';
import { assertProved } from '@/server/identity/proved';
import { STUDIO_ROLES } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { changeMembership } from './membership-change';

/**
 * Makes a member an owner, a manager or a member. It holds with their next request, wherever they are signed in.
 * Who becomes an owner or is none any more asks for a fresh proof.
 */
export const changeRole = command({
  name: 'studio.changeRole',
  input: z.object({ userId: id('user'), role: z.enum(STUDIO_ROLES), sessionId: id('session') }),
  allow: [members('owner')],
  async run(scope) {
    const { userId, role, sessionId } = scope.input;
    const before = await changeMembership(scope, userId, role);
    if (before === 'owner' || role === 'owner') await assertProved(scope, sessionId);
    return { before };
  },
  audit: ({ userId, role }, { before }) => ({ subject: userId, detail: { role, before } }),
});
