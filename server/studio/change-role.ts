import { z } from 'zod';
import { STUDIO_ROLES } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { changeMembership } from './membership-change';

/** Makes a member an owner, a manager or a member. It holds with their next request, wherever they are signed in. */
export const changeRole = command({
  name: 'studio.changeRole',
  input: z.object({ userId: id('user'), role: z.enum(STUDIO_ROLES) }),
  allow: [members('owner')],
  async run(scope) {
    const { userId, role } = scope.input;
    return { before: await changeMembership(scope, userId, role) };
  },
  audit: ({ userId, role }, { before }) => ({ subject: userId, detail: { role, before } }),
});
